import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Rounds } from './rounds.ts';

let looks = 0;
let goOn: (worked: boolean) => void = () => undefined;
let rounds: Rounds;
beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  const look = () => {
    looks += 1;
    return new Promise<boolean>((resolve) => {
      goOn = resolve;
    });
  };
  rounds = new Rounds({ look, again: 1_000, failed: () => undefined });
});
afterEach(() => vi.useRealTimers());

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('what happens together is looked at once, and what happens meanwhile once more', async () => {
  rounds.soon();
  rounds.soon();
  await after(10);
  expect(looks).toBe(1);
  rounds.soon();
  rounds.soon();
  await after(10);
  expect(looks).toBe(1);
  goOn(true);
  await after(10);
  expect(looks).toBe(2);
});

it('what did not work is looked at again after a while', async () => {
  rounds.soon();
  await after(10);
  goOn(false);
  await after(900);
  expect(looks).toBe(1);
  await after(200);
  expect(looks).toBe(2);
});

it('after the end nothing is waited for, also when a look still goes on then', async () => {
  rounds.soon();
  await after(10);
  rounds.stop();
  goOn(false);
  rounds.soon();
  await after(0);
  expect(vi.getTimerCount()).toBe(0);
});
