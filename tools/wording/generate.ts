import { writeFileSync } from 'node:fs';
import { argumentsOf } from './arguments-of.ts';
import { allMessages } from './messages.ts';

const head = `// biome-ignore-all format: this file is made by a program.
// Made by \`node tools/wording/generate.ts\` from the Dutch messages. Do not edit.

/** What each sentence needs to be said; sentences that need nothing are not listed. */
export interface Arguments {
`;

/** The text of \`wording/arguments.ts\` for the messages as they stand. */
export function argumentsFile(): string {
  const lines = Object.entries(allMessages('nl'))
    .map(([key, message]) => [key, Object.entries(argumentsOf(key, message))] as const)
    .filter(([, args]) => args.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, args]) => `  '${key}': { ${args.map(([name, type]) => `${name}: ${type}`).join('; ')} };\n`);
  return `${head}${lines.join('')}}\n`;
}

if (import.meta.main) writeFileSync(new URL('../../wording/arguments.ts', import.meta.url), argumentsFile());
