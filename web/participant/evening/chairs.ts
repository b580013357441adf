import type { PersonId } from '#domain/kernel/ids.ts';
import { isHere } from '#domain/session/find.ts';
import type { Table } from '#domain/session/state.ts';
import type { View } from '#web/connection/view.ts';

/** A chair as the viewer sees it. */
export interface Chair {
  readonly person: PersonId;
  /** Empty while nobody told their name yet. */
  readonly name: string;
  readonly isYou: boolean;
  /** `expected` never came in yet; `away` was here and keeps the chair. */
  readonly presence: 'here' | 'away' | 'expected';
  readonly byPhone: boolean;
  readonly word:
    | 'you'
    | 'speaks'
    | 'away'
    | 'expected'
    | 'facilitator'
    | 'noteTaker'
    | 'phone'
    | 'library'
    | null;
  readonly speaks: boolean;
  /** Which in the row of raised hands, from 1; null without a hand. */
  readonly hand: number | null;
}

/** The chairs of a table in their own order, and which of them is the viewer's. */
export function chairsOf(
  table: Table,
  view: View,
): { readonly chairs: readonly Chair[]; readonly near: number } {
  const me = view.you?.person ?? null;
  const seats = [...table.seats].sort((a, b) => a.chair - b.chair);
  const chairs = seats.map((seat): Chair => {
    const isYou = seat.person === me;
    const presence = isYou ? 'here' : presenceOf(seat, view.online);
    const speaks = table.floor?.person === seat.person;
    const order = table.hands.findIndex((hand) => hand.person === seat.person);
    const chair = {
      person: seat.person,
      name: view.names[seat.person] ?? '',
      isYou,
      presence,
      byPhone: seat.means === 'phone',
      speaks,
      hand: order < 0 ? null : order + 1,
    } as const;
    return { ...chair, word: wordOf(chair, seat.role, seat.means) };
  });
  return {
    chairs,
    near: Math.max(
      0,
      seats.findIndex((seat) => seat.person === me),
    ),
  };
}

function presenceOf(seat: Table['seats'][number], online: View['online']): Chair['presence'] {
  if (isHere(seat, online)) return 'here';
  return seat.joined ? 'away' : 'expected';
}

function wordOf(
  chair: Pick<Chair, 'isYou' | 'speaks' | 'presence'>,
  role: Table['seats'][number]['role'],
  means: Table['seats'][number]['means'],
): Chair['word'] {
  if (chair.speaks) return 'speaks';
  if (chair.isYou) return 'you';
  if (chair.presence !== 'here') return chair.presence;
  if (role === 'facilitator') return 'facilitator';
  if (role === 'note-taker') return 'noteTaker';
  return means === 'screen' ? null : means;
}

export const hereAt = (chairs: readonly Chair[]): number =>
  chairs.filter(({ presence }) => presence === 'here').length;
