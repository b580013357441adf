import { describe, expect, it } from 'vitest';
import { SoundMeasures } from './sound-measures.ts';

const perSecond = 50;
const plenty = 60_000;

function evening(people: number) {
  const measures = new SoundMeasures();
  measures.settle(4_000);
  const ears = Array.from({ length: people }, (_, index) => measures.enrol(index + 1));
  const of = (sender: number) => {
    const ear = ears[sender - 1];
    if (!ear) throw new Error('nobody');
    return ear;
  };
  return {
    stand: (sender: number, room: string | null, at = 0, speaks = true) =>
      of(sender).where.change(room === null ? null : { room, speaks }, at),
    /** Sends from second to second, and lets those hear it, save for one packet in `except`. */
    talk(sender: number, from: number, until: number, hearers: readonly number[], except = 0) {
      let count = 0;
      for (let at = from; at < until; at += 1_000 / perSecond) {
        of(sender).send(at);
        count += 1;
        if (except > 0 && count % except === 0) continue;
        for (const hearer of hearers) of(hearer).hear(sender, at);
      }
    },
    wants: (sender: number) => {
      of(sender).wants = true;
    },
    result() {
      measures.settle(plenty);
      return measures.result();
    },
  };
}

describe('sound is judged by what each person was told of where they are', () => {
  it('is complete when everybody at a table hears everybody there, and nobody else', () => {
    const { stand, talk, result } = evening(3);
    stand(1, 'table:1');
    stand(2, 'table:1');
    stand(3, 'table:2');
    talk(1, 5_000, 10_000, [2]);
    expect(result()).toMatchObject({ sent: 250, received: 250, deliveredPct: 100, wrongRoom: 0 });
  });

  it('misses one packet in twenty-five', () => {
    const { stand, talk, result } = evening(2);
    stand(1, 'table:1');
    stand(2, 'table:1');
    talk(1, 5_000, 10_000, [2], 25);
    expect(result().deliveredPct).toBe(96);
  });

  it('sees each packet that reaches another table, also for a moment only', () => {
    const { stand, talk, result } = evening(3);
    stand(1, 'table:1');
    stand(2, 'table:1');
    stand(3, 'table:2');
    talk(1, 5_000, 5_100, [2, 3]);
    expect(result()).toMatchObject({ wrongRoom: 5, deliveredPct: 100 });
  });

  it('blames nobody for what comes just before and after a move, and does from a moment later', () => {
    const { stand, talk, result } = evening(2);
    stand(1, 'table:1');
    stand(2, 'table:1');
    stand(2, 'table:2', 10_000);
    talk(1, 9_900, 10_100, [2]);
    talk(1, 13_000, 13_100, [2]);
    expect(result().wrongRoom).toBe(5);
  });

  it('expects nothing of a line that is away, and knows nothing against it', () => {
    const { stand, talk, result } = evening(3);
    stand(1, 'table:1');
    stand(2, 'table:1');
    stand(3, 'table:2');
    stand(2, null, 10_000);
    stand(3, null, 10_000);
    talk(1, 12_000, 15_000, [3]);
    expect(result()).toMatchObject({ deliveredPct: 0, wrongRoom: 0 });
  });

  it('hears who may not speak', () => {
    const { stand, talk, result } = evening(2);
    stand(1, 'plenary', 0, false);
    stand(2, 'plenary', 0, false);
    talk(1, 5_000, 5_100, [2]);
    expect(result()).toMatchObject({ uninvited: 5, wrongRoom: 0 });
  });

  it('knows who wanted sound and has none', () => {
    const { stand, wants, result } = evening(2);
    wants(1);
    wants(2);
    stand(2, 'table:1');
    expect(result().silent).toBe(1);
  });
});
