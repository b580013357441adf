import type { DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import { checkLaws } from './laws.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

export interface Run<State, Event> {
  readonly state: State;
  readonly log: readonly Event[];
  /** How often each kind of command was done, and each refusal given: a run that does nothing proves nothing. */
  readonly done: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
}

/** Lets `steps` things be asked, holding the state to its laws on the way and at the end. */
export function run<State, Command extends DomainCommand, Event extends DomainEvent>(
  world: World<State, Command, Event>,
  seed: number,
  steps: number,
): Run<State, Event> {
  const random = new Random(seed);
  const asking = world.begin(random);
  const log: Event[] = [];
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  let state = world.decider.initial;
  let now = 1_790_000_000_000;
  for (let step = 1; step <= steps; step += 1) {
    now += random.whole(0, 20_000);
    const { command, context } = asking.ask(state, now);
    const decision = world.decider.decide(command, state, context);
    if (decision.ok) {
      const events = decision.value.map((event) => JSON.parse(JSON.stringify(event)) as Event);
      state = events.reduce(world.decider.evolve, state);
      log.push(...events);
      if (events.length > 0) count(done, command.type);
    } else {
      const { code } = decision.refusal;
      if (world.refusals && !world.refusals.includes(code)) throw new Error(`unknown code ${code}`);
      count(refused, decision.refusal.code);
    }
    if (step === steps || random.chance(0.02)) checkLaws(world, state, log);
  }
  return { state, log, done, refused };
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
