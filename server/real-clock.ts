import { randomBytes } from 'node:crypto';
import type { Chance, Clock } from './ports/clock.ts';

/** setTimeout counts in 32 bits; further off we look again in between. */
const longest = 2 ** 31 - 1;

export const realClock: Clock = {
  now: Date.now,
  at(at, act) {
    let timer: NodeJS.Timeout;
    const wait = () => {
      const left = at - Date.now();
      timer = left > longest ? setTimeout(wait, longest) : setTimeout(act, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  },
};

export const realChance: Chance = { bytes: (count) => new Uint8Array(randomBytes(count)) };
