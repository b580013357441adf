import { supportOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';

/** How an agreement stands, in one word: 'supported' says no more than the answers that may be told. */
export function standingOf(agreement: Agreement): Agreement['status'] | 'few' | 'reserved' {
  const result = supportOf(agreement);
  if (agreement.status !== 'supported' || !result) return agreement.status;
  if (tooFewToTell(result)) return 'few';
  return result.support === 0 ? 'reserved' : 'supported';
}
