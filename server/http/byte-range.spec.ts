import { describe, expect, it } from 'vitest';
import { byteRangeOf } from './byte-range.ts';

describe('the part of a file that is asked for', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-20', { from: 80, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
  ])('%s', (asked, range) => {
    expect(byteRangeOf(asked, 100)).toEqual(range);
  });

  it('is all of it when nothing is asked, or nothing that can be read as one part', () => {
    for (const asked of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'seconds=1-2'])
      expect(byteRangeOf(asked, 100)).toBeNull();
  });

  it('is beyond a file that ends before it', () => {
    expect(byteRangeOf('bytes=100-', 100)).toBe('beyond');
    expect(byteRangeOf('bytes=0-', 0)).toBe('beyond');
  });
});
