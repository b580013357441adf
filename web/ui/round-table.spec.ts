import { describe, expect, it } from 'vitest';
import { seatPositions } from './round-table.ts';

describe('seats around a round table', () => {
  it.each([2, 5, 8, 10])(
    'of %i: the viewer sits at the near side, wherever they are in the order',
    (count) => {
      for (let near = 0; near < count; near += 1)
        expect(seatPositions(count, near)[near]).toMatchObject({ x: 0, y: 1, turned: 180 });
    },
  );

  it('stand at equal distances, all on the rim', () => {
    for (const { x, y } of seatPositions(7, 3)) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  });

  it('keep the same neighbours for everybody', () => {
    const ria = seatPositions(8, 1);
    const daan = seatPositions(8, 2);
    expect(ria[2]).toEqual(daan[3]);
    expect(ria[0]).toEqual(daan[1]);
  });

  it('follow clockwise: the next seat of a viewer comes at their left hand, as on a clock', () => {
    expect(seatPositions(8, 0)[1]).toMatchObject({ turned: 225, nameAbove: false });
    expect(seatPositions(8, 0)[2]).toMatchObject({ x: -1, y: 0, turned: 270 });
  });

  it('carry their names above at the far side and below elsewhere', () => {
    const names = seatPositions(8, 0).map((seat) => seat.nameAbove);
    expect(names).toEqual([false, false, false, true, true, true, false, false]);
  });
});
