import { afterEach, describe, expect, it } from 'vitest';
import { type Polder, runPolder } from '#server/running/polder.fixture.ts';
import { Random } from '../random.ts';
import { reach } from './reach.ts';
import { LiveWorld } from './world.ts';

const steps = 250;
let polder: Polder | null = null;
afterEach(() => polder?.stop());

const seen = new Set<string>();

describe('an evening over real sockets, by anybody, with lines that break', () => {
  it.each([1, 2, 3])(
    'brings everybody what they must know and nobody anything else; every screen is the server’s view (seed %i)',
    async (seed) => {
      polder = await runPolder();
      const world = await LiveWorld.begin(polder, new Random(seed));
      try {
        for (let step = 1; step <= steps; step += 1) {
          await world.step();
          if (step % 50 === 0) await world.rest();
        }
        await world.finish();
        await world.rest();
        const state = await world.state();
        const log = world.told;
        let heard = 0;
        for (const witness of world.witnesses.values()) heard += witness.judge(log, state);
        expect(heard).toBeGreaterThan(steps);
        expect([...world.done.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(steps / 4);
        for (const { type } of log) seen.add(type);
      } finally {
        await world.end();
      }
    },
    60_000,
  );

  it('has seen every kind of event on the way, but for the one that takes a minute of waiting', () => {
    expect(Object.keys(reach).filter((type) => !seen.has(type))).toEqual(['gathered']);
  });
});
