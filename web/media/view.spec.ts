import { describe, expect, it } from 'vitest';
import { firstSettings } from './kept.ts';
import { firstView, shown } from './view.ts';

const mine = { ...firstView(firstSettings), me: 'anna' };

describe('captions that cannot be made', () => {
  it('stand where the words of somebody else would, and beside one’s own microphone where they are one’s own', () => {
    expect(shown(mine, { what: 'caption-failed', person: 'bo' })).toEqual({
      caption: { person: 'bo', text: null },
    });
    expect(shown(mine, { what: 'caption-failed', person: 'anna' })).toEqual({ uncaptioned: true });
  });

  it('are over with the next caption of the same voice', () => {
    const without = { ...mine, uncaptioned: true };
    const caption = { what: 'caption', text: 'Ja.', final: true } as const;
    expect(shown(without, { ...caption, person: 'bo' }).uncaptioned).toBe(true);
    expect(shown(without, { ...caption, person: 'anna' }).uncaptioned).toBe(false);
  });
});
