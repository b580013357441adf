import type { SupportResult } from '#domain/harvest/events.ts';
import { tablesToTell } from '#domain/kernel/few-answers.ts';
import type { SessionState, SupportCheck } from '#domain/session/state.ts';
import { totals } from '#domain/session/support/totals.ts';

/** What the harvest keeps of a check that was closed in a session. For staff: also where too few answered for everyone. */
export function supportResult(
  state: Exclude<SessionState, { status: 'empty' }>,
  session: string,
  check: SupportCheck,
): SupportResult {
  const told = tablesToTell(check.stances.map((table) => Object.keys(table).length));
  const voices = check.stances.flatMap((table, index) => {
    const answers = Object.values(table);
    return answers
      .filter(({ stance, words }) => stance !== 'support' && words.trim() !== '')
      .map(({ stance, words }) => ({
        stance: stance as 'reservation' | 'no-support',
        table: told[index] ? (state.tables[index]?.number ?? null) : null,
        words,
      }));
  });
  const { asked } = check.result ?? { asked: 0 };
  return { session, version: check.version, at: check.closedAt ?? 0, ...totals(state, check), asked, voices };
}
