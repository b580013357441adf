import type { SupportResult } from '#domain/harvest/events.ts';
import { tablesToTell } from '#domain/kernel/few-answers.ts';
import type { AgreementId, SessionId } from '#domain/kernel/ids.ts';
import type { Stance } from '#domain/session/events.ts';
import { isResident } from '#domain/session/find.ts';
import type { Live, Seat, SessionState, SupportCheck } from '#domain/session/state.ts';

export type Answer = Stance | 'none';

/** What one table said; `null` where somebody could be picked out. */
export interface TableSupport {
  readonly table: number;
  readonly answers: readonly Answer[] | null;
}

const wasAsked = (seat: Seat): boolean => isResident(seat) && seat.joined;
const order: readonly Answer[] = ['support', 'reservation', 'no-support', 'none'];

/** The check that a result came from, in the session it came from. */
export function supportPerTable(
  agreement: AgreementId,
  result: SupportResult,
  sessions: Readonly<Record<SessionId, SessionState>>,
): readonly TableSupport[] {
  const state = sessions[result.session];
  const check = checkIn(state, agreement, result.version);
  if (!state || state.status === 'empty' || !check) return [];
  const given = state.tables.map((_, index) => Object.keys(check.stances[index] ?? {}).length);
  const told = tablesToTell(given);
  return state.tables.map(({ number, seats }, index) => {
    const stances = Object.values(check.stances[index] ?? {}).map(({ stance }) => stance);
    if (!told[index]) return { table: number, answers: null };
    const asked = seats.filter(wasAsked).length;
    const silent = Array<Answer>(Math.max(0, asked - stances.length)).fill('none');
    return {
      table: number,
      answers: [...stances, ...silent].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    };
  });
}

const checkIn = (
  state: SessionState | undefined,
  agreement: AgreementId,
  version: number,
): SupportCheck | undefined =>
  state && state.status !== 'empty'
    ? state.support.findLast((check) => check.agreement === agreement && check.version === version)
    : undefined;

/** The session that is being held now; there the tables can be asked. */
export const liveSession = (sessions: Readonly<Record<SessionId, SessionState>>): Live | null =>
  Object.values(sessions).find((state): state is Live => state.status === 'live') ?? null;

/** Who would be asked now: how many people, at how many tables. */
export function wouldBeAsked({ tables }: Live): { readonly people: number; readonly tables: number } {
  const perTable = tables.map(({ seats }) => seats.filter(wasAsked).length);
  return {
    people: perTable.reduce((sum, count) => sum + count, 0),
    tables: perTable.filter((count) => count > 0).length,
  };
}

export interface OpenCheck {
  readonly session: SessionId;
  readonly answered: number;
  readonly asked: number;
}

/** The question about this agreement that is open now. */
export function openCheck(
  agreement: AgreementId,
  sessions: Readonly<Record<SessionId, SessionState>>,
): OpenCheck | null {
  const live = liveSession(sessions);
  const check = live?.support.findLast((one) => one.agreement === agreement && one.closedAt === null);
  if (!live || !check) return null;
  const seats = live.tables.flatMap((table) => table.seats);
  return {
    session: live.occasion.session,
    answered: check.stances.reduce((sum, table) => sum + Object.keys(table).length, 0),
    asked: seats.filter(wasAsked).length,
  };
}
