import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isBlank, longestWords } from '../../kernel/text.ts';
import type { SessionRefusalCode } from '../refusals.ts';

/**
 * Characters that turn the words around them, or cannot be stored or shown: direction embeddings, overrides and
 * isolates, control characters (a tab and a new line, however a system writes it, are welcome), half a surrogate
 * pair. Joiners and marks stay welcome: Arabic, Persian and emoji are written with them. So do characters that
 * merely show nothing, as people paste them along: words stay word for word (what has nothing else is empty).
 */
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;
const welcomeControls = /[\r\n\t\u0080-\u009f]/g;

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
