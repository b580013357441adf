import { existsSync } from 'node:fs';

/**
 * The web is built in parts, each by itself: what only professionals use of a library that both use then never
 * reaches a participant's phone. The manifest names the built files by these paths.
 */
const parts = [
  ['web/participant/lobby.ts', 'web/participant/main.tsx', 'web/ui/page.css', 'web/ui/letters.css'],
  [
    'web/table/main.tsx',
    'web/table/recordings.ts',
    'web/stage/main.tsx',
    'web/stage/screen.tsx',
    'web/studio/main.tsx',
  ],
];

export const buildableParts = (): string[][] =>
  parts
    .map((entries) => entries.filter((entry) => existsSync(entry)))
    .filter((entries) => entries.length > 0);
