import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '#tools/wording/messages.ts';

const folder = new URL('../server/documents/import/', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
const codes = [...sources.matchAll(/note\((?:[^()']*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(
  ([, code, other]) => [code, other].filter((one) => one !== undefined),
);

describe('what is said about an imported list', () => {
  it('has a sentence for every note', () => {
    const area = messagesOf('nl', 'studio-import');
    const refusals = messagesOf('nl', 'refusals');
    expect(codes.length).toBeGreaterThan(25);
    const unsaid = codes.filter((code) =>
      code.startsWith('import-') ? !(`refusals.${code}` in refusals) : !(`studio-import.${code}` in area),
    );
    expect(unsaid).toEqual([]);
  });

  it('says nothing that no note says', () => {
    const said = Object.keys(messagesOf('nl', 'studio-import'))
      .map((key) => key.replace('studio-import.', ''))
      .filter((key) => !key.includes('.'));
    expect(said.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
