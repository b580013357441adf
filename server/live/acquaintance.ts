import type { Viewer } from '#domain/kernel/audience.ts';
import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { SeatTaken, SessionEvent } from '#domain/session/events.ts';
import type { Laid, SessionState, Table } from '#domain/session/state.ts';

/** Who somebody may know by first name in a session: their own table, those who lead and those who speak to everyone;
 * staff know everyone. */
export function acquaintancesOf(state: SessionState, viewer: Viewer): readonly PersonId[] {
  if (state.status === 'empty' || viewer.kind === 'screen') return [];
  const { team } = state.occasion;
  const leads = [...team.leadFacilitators, ...team.techHosts, ...team.rapporteurs];
  if (viewer.kind === 'staff') return [...leads, ...state.tables.flatMap(peopleOf)];
  const table = viewer.table === null ? undefined : state.tables[viewer.table - 1];
  return [...leads, ...speakingTo(state), ...(table ? peopleOf(table) : [])];
}

/** Whom everyone sees or hears in plenary: whoever leads a table may speak there. */
const speakingTo = ({ sound, tables }: Laid): readonly PersonId[] => [
  ...tables.flatMap(({ facilitator }) => facilitator ?? []),
  ...(sound?.speakers ?? []),
  ...(sound?.spotlight ? [sound.spotlight] : []),
];

const peopleOf = (table: Table): PersonId[] => table.seats.map((seat) => seat.person);

/** Whom events make known, and to whom: the people of a table, or with null everyone; staff as well. */
export interface Introduction {
  readonly people: readonly PersonId[];
  readonly table: number | null;
}

export function introductionsIn(events: readonly DomainEvent[]): readonly Introduction[] {
  return (events as readonly SessionEvent[]).flatMap((event): readonly Introduction[] => {
    switch (event.type) {
      case 'people-seated':
        return [
          { people: event.seats.map((seat) => seat.person), table: event.table },
          { people: leadersIn(event.seats), table: null },
        ].filter(({ people }) => people.length > 0);
      case 'plenary-speaker-joined':
        return [{ people: [event.person], table: null }];
      case 'spotlighted':
        return event.table === null && event.person !== null ? [{ people: [event.person], table: null }] : [];
      default:
        return [];
    }
  });
}

const leadersIn = (seats: readonly SeatTaken[]): PersonId[] =>
  seats.filter(({ role }) => role === 'facilitator').map(({ person }) => person);

export function isIntroduced({ kind, table }: Viewer, to: Introduction): boolean {
  if (kind === 'screen') return false;
  return kind === 'staff' || to.table === null || to.table === table;
}

/** Whose place, and so whose view, an event may change; `all` when it may be anybody's. */
export function displacedBy(events: readonly DomainEvent[]): ReadonlySet<PersonId> | 'all' {
  const people = new Set<PersonId>();
  for (const event of events as readonly SessionEvent[]) {
    if (event.type === 'occasion-set' || event.type === 'tables-laid') return 'all';
    if (event.type === 'people-seated') for (const seat of event.seats) people.add(seat.person);
    if (event.type === 'seat-left') people.add(event.person);
  }
  return people;
}

/**
 * How many screens a message is meant for: of those at these tables who have been here tonight. Who calls, or
 * sits in the library without a computer, hears it from their table; `onScreen` knows who of them has a screen.
 */
export function audienceSize(
  state: SessionState,
  to: 'everyone' | 'facilitators' | number,
  onScreen: (person: PersonId) => boolean,
): number {
  if (state.status === 'empty') return 0;
  let size = 0;
  for (const table of state.tables) {
    if (typeof to === 'number' && table.number !== to) continue;
    for (const { joined, role, means, person } of table.seats) {
      const isMeant = to !== 'facilitators' || role !== 'participant';
      if (joined && isMeant && (means === 'screen' || onScreen(person))) size += 1;
    }
  }
  return size;
}
