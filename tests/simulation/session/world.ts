import type { Viewer } from '#domain/kernel/audience.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { sessionDecider } from '#domain/session/decider.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import { sessionRefusals } from '#domain/session/refusals.ts';
import { viewerOf } from '#domain/session/roles.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { World } from '../world.ts';
import { SessionAsking } from './asking.ts';
import { faults } from './faults.ts';
import { team } from './plan.ts';
import { complaints, secrets } from './secrets.ts';

export const sessionWorld: World<SessionState, SessionCommand, SessionEvent> = {
  decider: sessionDecider,
  refusals: sessionRefusals,
  begin: (random) => new SessionAsking(random),
  viewers,
  faults,
  secrets,
  complaints,
};

function viewers(state: SessionState): readonly Viewer[] {
  const screen: Viewer = { person: null, kind: 'screen', table: null };
  if (state.status === 'empty') return [screen];
  const seated = state.tables.flatMap((table) => table.seats.map((seat) => seat.person));
  const people = new Set([...seated, ...Object.values(team)]);
  const known = [...people].map((person) =>
    viewerOf(state, person, person === team.organiser ? ['organiser'] : []),
  );
  return [screen, ...known.filter((viewer) => viewer !== null)];
}
