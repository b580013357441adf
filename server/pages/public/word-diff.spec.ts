import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('what changed between two wordings', () => {
  it('is told per word', () => {
    expect(wordDiff('Binnen twee weken hoort u iets', 'Binnen vier weken hoort u iets')).toEqual([
      { kind: 'same', text: 'Binnen' },
      { kind: 'gone', text: 'twee' },
      { kind: 'new', text: 'vier' },
      { kind: 'same', text: 'weken hoort u iets' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('de', 'raad', 'luistert', 'eerst', 'u'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before.join(' '), after.join(' '));
        const said = (without: string): string =>
          runs
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join(' ');
        expect(said('new')).toBe(before.join(' '));
        expect(said('gone')).toBe(after.join(' '));
      }),
    );
  });
});
