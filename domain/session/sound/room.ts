import type { PersonId } from '../../kernel/ids.ts';
import type { Moment } from '../../kernel/moments.ts';
import { changeTable } from '../change.ts';
import type { Laid, PlenarySound, RoomSound, Table, TableSound } from '../state.ts';

const open: RoomSound = { listening: false, spotlight: null, silenced: {} };

export const plenarySound = (state: Laid): PlenarySound => state.sound ?? { ...open, speakers: [] };
export const tableSound = (table: Table): TableSound => table.sound ?? { ...open, recording: null };

/** The sound of table `room`; null: of plenary. Undefined where there is no such table. */
export function soundIn(state: Laid, room: number | null): RoomSound | undefined {
  if (room === null) return plenarySound(state);
  const table = state.tables[room - 1];
  return table && tableSound(table);
}

export function changeRoom(state: Laid, room: number | null, changes: Partial<RoomSound>): Laid {
  return room === null
    ? { ...state, sound: { ...plenarySound(state), ...changes } }
    : changeTable(state, room, (table) => ({ ...table, sound: { ...tableSound(table), ...changes } }));
}

/** When this person's microphone was last turned off for them, in whichever room; null where it never was. */
export function silencedAt(state: Laid, person: PersonId): Moment | null {
  const times = [plenarySound(state), ...state.tables.map(tableSound)].map(
    ({ silenced }) => silenced[person],
  );
  return times.reduce<Moment | null>((last, at) => (at !== undefined && at > (last ?? 0) ? at : last), null);
}
