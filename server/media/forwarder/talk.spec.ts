import { describe, expect, it } from 'vitest';
import { Talk } from './talk.ts';

/** 50 packets a second from `from` to `to`, ms. */
function sound(talk: Talk, from: number, to: number, level: number): void {
  for (let now = from; now < to; now += 20) talk.hear(level, now);
}

describe('speaking', () => {
  it('is measured from the first loud packet to the last', () => {
    const talk = new Talk();
    sound(talk, 0, 3_000, 25);
    sound(talk, 3_000, 6_000, 90);
    expect(talk.take()).toBeGreaterThanOrEqual(2_980);
    sound(talk, 6_000, 7_000, 25);
    expect(talk.take()).toBeLessThanOrEqual(1_000);
    expect(talk.take()).toBe(0);
  });

  it('goes on through a breath, and is over soon after', () => {
    const talk = new Talk();
    sound(talk, 0, 1_000, 25);
    expect([talk.speaking(1_500), talk.speaking(1_700)]).toEqual([true, false]);
    sound(talk, 1_400, 1_600, 25);
    expect(talk.take()).toBeGreaterThan(1_500);
  });

  it('is not a cup on a table, a fan or the street', () => {
    const talk = new Talk();
    sound(talk, 0, 5_000, 60);
    talk.hear(5, 5_000);
    talk.hear(8, 5_020);
    expect([talk.speaking(5_030), talk.take()]).toEqual([false, 0]);
  });

  it('ends at once when the microphone goes off', () => {
    const talk = new Talk();
    sound(talk, 0, 1_000, 25);
    talk.hush();
    expect(talk.speaking(1_000)).toBe(false);
  });
});
