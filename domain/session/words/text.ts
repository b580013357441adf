import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isBlank, longestWords } from '../../kernel/text.ts';
import type { SessionRefusalCode } from '../refusals.ts';

/**
 * Characters that show nothing and turn or hide the words around them: control characters (a tab is welcome,
 * and a new line, also as Windows writes it), direction overrides and isolates, zero-width space, word joiner, byte order mark.
 * Joiners stay welcome: Arabic, Persian and emoji are written with them. Half a surrogate pair cannot be
 * stored as text.
 */
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\p{Surrogate}]/u;
const welcomeControls = /\r?\n|\t/g;

type TextRefusal = Result<never, Refusal<SessionRefusalCode>>;

/** Null where a text that may be empty can be stored as it is. */
export function refuseUnstorable(text: string): TextRefusal | null {
  if (text.length > longestWords) {
    return refuse('text-too-long', { length: text.length, longest: longestWords });
  }
  return hidden.test(text.replace(welcomeControls, '')) ? refuse('text-hidden-characters') : null;
}

/** Null where these are words: not empty, not too long, nothing hidden in them. */
export function refuseWords(
  text: string,
  empty: 'text-empty' | 'reason-needed' | 'support-words-needed' = 'text-empty',
): TextRefusal | null {
  if (text.length <= longestWords && isBlank(text)) return refuse(empty);
  return refuseUnstorable(text);
}
