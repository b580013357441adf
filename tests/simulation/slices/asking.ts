import type { Viewer } from '#domain/kernel/audience.ts';
import type { Actor, DomainEvent } from '#domain/kernel/decider.ts';
import type { Random } from '../random.ts';
import type { Asking } from '../world.ts';

/** Anybody who might ask something of a project: who may, who may not, and the server. */
const actors: readonly Actor[] = [
  { person: 'olga', roles: ['organiser'] },
  { person: 'rob', roles: ['rapporteur'] },
  { person: 'liesbeth', roles: ['lead-facilitator'] },
  { person: 'tess', roles: ['tech-host'] },
  { person: 'anna', roles: [] },
  { person: 'server', roles: [] },
];

/** Lets somebody ask a command that `make` thinks up; `made` counts them, for ids and texts that stand nowhere else. */
export function askingBy<State, Command>(
  random: Random,
  make: (random: Random, state: State, made: number) => Command,
): Asking<State, Command> {
  let made = 0;
  return {
    ask(state, now) {
      made += 1;
      const actor = random.chance(0.6) ? random.pick([actors[0], actors[5]]) : random.pick(actors);
      return {
        command: make(random, state, made),
        context: { now, actor: actor ?? { person: 'anna', roles: [] } },
      };
    },
  };
}

/** Those who look at what belongs to a project rather than to one evening. */
export const everybody: readonly Viewer[] = [
  { person: 'olga', kind: 'staff', table: null },
  { person: 'gerda', kind: 'table-team', table: 1 },
  { person: 'anna', kind: 'participant', table: 1 },
  { person: 'laat', kind: 'participant', table: null },
  { person: null, kind: 'screen', table: null },
];

/** What staff keep among themselves reaches nobody else. */
export const staffOnly = (viewer: Viewer, sent: readonly DomainEvent[], types: RegExp): readonly string[] =>
  viewer.kind === 'staff'
    ? []
    : sent.filter(({ type }) => types.test(type)).map(({ type }) => `${type} is for staff`);

export const twice = (things: readonly (string | number)[]): boolean => new Set(things).size < things.length;
