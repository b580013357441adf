import type { PersonId } from '#domain/kernel/ids.ts';
import { soundPlaceOf } from '#domain/session/sound/place.ts';
import type { Laid, Seat } from '#domain/session/state.ts';
import type { MediaView } from '#web/media/view.ts';

type Told = MediaView['callers'][number];

/** Everyone together, or the table with this number. */
export type Where = 'plenary' | number;

/**
 * `unknown`: nobody said yet who it is; `stuck`: must call again, to `where`; `waits`: their sound begins with the
 * evening; `gone`: hung up.
 */
export type Caller = { readonly call: string; readonly refused: string | null } & (
  | { readonly is: 'unknown'; readonly ending: string; readonly where: Where }
  | { readonly is: 'stuck' | 'calls'; readonly person: PersonId; readonly where: Where }
  | { readonly is: 'waits' | 'gone'; readonly person: PersonId }
);

const order: readonly Caller['is'][] = ['unknown', 'stuck', 'gone', 'waits', 'calls'];

/** Who asks something of staff first. */
export const callerList = (state: Laid, told: readonly Told[]): readonly Caller[] =>
  told
    .map((one) => callerOf(state, one))
    .toSorted((one, other) => order.indexOf(one.is) - order.indexOf(other.is));

function callerOf(state: Laid, { call, ending, person, room, stuck, refused }: Told): Caller {
  const head = { call, refused };
  const where = whereIs(room);
  if (person === null) return { ...head, is: 'unknown', ending, where };
  if (room === null) return { ...head, is: 'gone', person };
  const belongs = soundPlaceOf(state, person)?.room;
  if (belongs === undefined) return { ...head, is: 'waits', person };
  return stuck ? { ...head, is: 'stuck', person, where: belongs } : { ...head, is: 'calls', person, where };
}

const whereIs = (room: Told['room']): Where =>
  room === null || room === 'plenary' ? 'plenary' : Number(room.slice('table:'.length));

/** Whose call it can be: everybody with a seat who is not heard to have sound now, the likeliest first. */
export function mayBeCalling(
  state: Laid,
  { roll, callers }: Pick<MediaView, 'roll' | 'callers'>,
): readonly { readonly seat: Seat; readonly table: number }[] {
  const sounding = new Set([
    ...roll.filter(({ room }) => room !== null).map(({ person }) => person),
    ...callers.filter(({ room }) => room !== null).map(({ person }) => person),
  ]);
  return state.tables
    .flatMap(({ seats, number }) =>
      seats.filter(({ person }) => !sounding.has(person)).map((seat) => ({ seat, table: number })),
    )
    .toSorted((one, other) => unlikeliness(one.seat) - unlikeliness(other.seat));
}

/** Who said that they would call, then the other residents, then the team. */
function unlikeliness({ means, role }: Seat): number {
  if (role !== 'participant') return 2;
  return means === 'phone' ? 0 : 1;
}
