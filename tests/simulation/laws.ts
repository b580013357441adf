import { deepStrictEqual } from 'node:assert';
import { canSee, type Viewer } from '#domain/kernel/audience.ts';
import type { DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import type { World } from './world.ts';

/** What must hold for every slice at every moment; throws at the first law that is broken. */
export function checkLaws<State, Command extends DomainCommand, Event extends DomainEvent>(
  world: World<State, Command, Event>,
  state: State,
  log: readonly Event[],
): void {
  const { decider } = world;
  deepStrictEqual(log.reduce(decider.evolve, decider.initial), state, 'the folded log is not the memory');
  deepStrictEqual(JSON.parse(JSON.stringify(state)), state, 'the state does not survive JSON');
  const [fault] = world.faults(state);
  if (fault) throw new Error(fault);
  const secrets = world.secrets(state, log);
  for (const viewer of world.viewers(state)) {
    const visible = log.filter((event) => canSee(viewer, event.audience));
    const folded = visible.reduce(decider.evolve, decider.initial);
    const seen = decider.view(state, viewer);
    deepStrictEqual(folded, seen, `${name(viewer)}: what was sent is not the view`);
    const [complaint] = world.complaints(viewer, visible, seen);
    if (complaint) throw new Error(`${name(viewer)}: ${complaint}`);
    const sent = JSON.stringify(visible);
    const held = JSON.stringify(seen);
    for (const { text, mayKnow, gone } of secrets) {
      const known = sent.includes(text) || held.includes(text);
      if (known && !mayKnow(viewer)) throw new Error(`${name(viewer)} knows "${text}"`);
      if (gone && held.includes(text)) throw new Error(`${name(viewer)} still holds "${text}"`);
      if (!known && !gone && mayKnow(viewer)) throw new Error(`${name(viewer)} never heard "${text}"`);
    }
  }
}

const name = ({ kind, person, table }: Viewer): string => `${kind} ${person ?? '-'} at ${table ?? '-'}`;
