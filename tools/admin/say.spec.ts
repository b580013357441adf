import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adminSay } from './say.ts';

const source = readFileSync(new URL('../../server/storage/storage-error.ts', import.meta.url), 'utf8');
const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code ?? '');

/** What an operator never meets: the first is asked of the server instead, the others would be a bug. */
const unsaid = ['storage-in-use', 'storage-closed', 'event-unknown'];

describe('what an operator is told when storage goes wrong', () => {
  it('is known for every way in which it can', () => {
    expect(codes).toContain('storage-unwritable');
  });

  it.each(['nl_NL.UTF-8', 'en_GB.UTF-8'])('has a sentence in %s', (LANG) => {
    const say = adminSay({ LANG });
    const silent = codes.filter((code) => say.lookUp(`admin.error.${code}`, { detail: 'x' }) === null);
    expect(silent).toEqual(unsaid);
  });
});
