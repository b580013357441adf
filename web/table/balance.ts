import type { PersonId } from '#domain/kernel/ids.ts';
import { type Moment, minute, second } from '#domain/kernel/moments.ts';
import type { Seat, Table } from '#domain/session/state.ts';

/** How much room somebody took, in words only: no figure ever leaves this file. */
export type Room = 'not-yet' | 'little' | 'fair' | 'much';

export interface SeatBalance {
  readonly person: PersonId;
  readonly room: Room;
  /** How far the petal reaches along its rail, 0 to 1; a fair share is a half. */
  readonly reach: number;
}

/** Below this nothing can be said yet about who spoke much or little. */
const enoughTalk = 3 * minute;
const littleShare = 0.35;
const muchShare = 1.75;
/** Who says less than this by themselves had no turn: it is a word in between. */
const aTurn = 10 * second;

/** How long people spoke, ms, as far as it was measured. */
export type Measured = Readonly<Record<PersonId, number>>;

/** The note-taker writes, so their silence means nothing; nor does that of who did not come. */
const counts = (seat: Seat): boolean => seat.role !== 'note-taker' && seat.joined;

/** What the sound measured counts; who has no sound here, on the phone or in the library, is known by their turns. */
function spoken(table: Table, seat: Seat, now: Moment, measured: Measured): number {
  const heard = measured[seat.person];
  if (heard !== undefined) return heard;
  const speaking = table.floor?.person === seat.person ? Math.max(now - table.floor.since, 0) : 0;
  return seat.spokeMs + speaking;
}

/**
 * Who had no turn in this item is still to come, once somebody had the first: by what the team gave, and by what was
 * measured since the item began (`inItem`) of who just spoke.
 */
export function balanceOf(
  table: Table,
  now: Moment,
  measured: Measured = {},
  inItem: Measured = {},
): readonly SeatBalance[] {
  const seats = table.seats.filter(counts);
  const talk = seats.map((seat) => spoken(table, seat, now, measured));
  const total = talk.reduce((sum, each) => sum + each, 0);
  const fair = total / Math.max(seats.length, 1);
  const hadTurn = ({ role, turns, person }: Seat): boolean =>
    turns > 0 || (role === 'participant' && (inItem[person] ?? 0) >= aTurn);
  const begun = table.floor !== null || seats.some(hadTurn);
  return seats.map((seat, index) => {
    const share = fair > 0 ? (talk[index] ?? 0) / fair : 0;
    const waits = begun && seat.role === 'participant' && !hadTurn(seat);
    const reach = Math.min(share / 2, 1);
    if (waits && table.floor?.person !== seat.person) return { person: seat.person, room: 'not-yet', reach };
    return { person: seat.person, room: roomOf(share, total, seat), reach };
  });
}

function roomOf(share: number, total: number, seat: Seat): Room {
  if (total < enoughTalk) return 'fair';
  if (share >= muchShare) return 'much';
  return share < littleShare && seat.role === 'participant' ? 'little' : 'fair';
}
