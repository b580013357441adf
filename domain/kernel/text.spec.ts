import { describe, expect, it } from 'vitest';
import { isBlank } from './text.ts';

describe('a text with nothing to read', () => {
  it.each(['', '  \n\t', '\u200b\u200d', '\u202e\u2066', '\u3164', '\u2800', '\u0007'])(
    'is blank: %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );
  it.each(['a', 'שלום', 'مرحبا', '\u202eabc', '👍🏽', '=1+1', '<b>', '.'])('is not blank: %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
