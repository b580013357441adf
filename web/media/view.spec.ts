import { describe, expect, it } from 'vitest';
import { firstSettings } from './kept.ts';
import { firstView, shown } from './view.ts';

const mine = { ...firstView(firstSettings), me: 'anna' };

describe('how long people spoke', () => {
  const told = (known: Record<string, number>, people: Record<string, number>) =>
    shown({ ...mine, spoke: known }, { what: 'spoke', people }).spoke;

  it('is told of who spoke a moment ago, and stays known of the others', () => {
    expect(told({}, { bo: 4_000 })).toEqual({ bo: 4_000 });
    expect(told({ bo: 4_000, cas: 9_000 }, { bo: 5_000 })).toEqual({ bo: 5_000, cas: 9_000 });
  });

  it('begins anew with a server that does: what it never measured is no measure for the others', () => {
    expect(told({ bo: 4_000, cas: 9_000 }, { bo: 1_000 })).toEqual({ bo: 1_000 });
  });
});

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
