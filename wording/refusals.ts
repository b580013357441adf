import type { Say } from './say.ts';

/** The sentence for a refusal's code; codes that have none (an older page, a newer server) get a general one. */
export function refusalSentence(
  say: Say<'refusals.unknown'>,
  refusal: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> },
): string {
  return say.lookUp(`refusals.${refusal.code}`, refusal.values) ?? say('refusals.unknown');
}
