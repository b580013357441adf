import { describe, expect, it } from 'vitest';
import type { DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import { run } from '../run.ts';
import type { World } from '../world.ts';
import { answerWorld } from './answer.ts';
import { enrolmentWorld } from './enrolment.ts';
import { harvestWorld } from './harvest.ts';
import { organisationWorld } from './organisation.ts';
import { processWorld } from './process.ts';

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

/** How many kinds of command each slice knows: a simulation that never does one of them proves nothing of it. */
function simulate<State, Command extends DomainCommand, Event extends DomainEvent>(
  name: string,
  world: World<State, Command, Event>,
  kinds: number,
): void {
  describe(`anything asked of ${name}`, () => {
    const done = new Set<string>();

    it.each(seeds)('keeps the laws (seed %i)', (seed) => {
      for (const type of run(world, seed, 300).done.keys()) done.add(type);
    });

    it('has really done every kind of command', () => {
      expect(done.size).toBe(kinds);
    });
  });
}

simulate('the organisation', organisationWorld, 4);
simulate('enrolment', enrolmentWorld, 9);
simulate('process', processWorld, 12);
simulate('harvest', harvestWorld, 17);
simulate('answer', answerWorld, 4);
