import type { SupportResult } from '#domain/harvest/events.ts';
import type { SessionState, SupportCheck } from '#domain/session/state.ts';

/** Fewer than four answers at a table: then its number stays out, so that nobody is pointed at. */
const fewAtTable = 4;

/** What the harvest keeps of a check that was closed in a session. */
export function supportResult(
  state: Exclude<SessionState, { status: 'empty' }>,
  session: string,
  check: SupportCheck,
): SupportResult {
  const voices = check.stances.flatMap((table, index) => {
    const answers = Object.values(table);
    return answers
      .filter(({ stance, words }) => stance !== 'support' && words.trim() !== '')
      .map(({ stance, words }) => ({
        stance: stance as 'reservation' | 'no-support',
        table: answers.length >= fewAtTable ? (state.tables[index]?.number ?? null) : null,
        words,
      }));
  });
  const totals = check.result ?? { asked: 0, support: 0, reservation: 0, noSupport: 0 };
  return { session, version: check.version, at: check.closedAt ?? 0, ...totals, voices };
}
