import { ok, refuse } from '../../kernel/result.ts';
import type { MediaChoice } from '../events.ts';
import type { Preparing } from '../state.ts';
import { type Decision, type Objection, type Of, plannedSession, realChanges } from './decision.ts';

/** In UTF-16 units. */
export const longestPassCode = 100;
export const longestInstructions = 2_000;
export const longestPurpose = 500;
const fewestWords = 3;
export const longestKept = 365;

export function chooseMedia({ session: id, media }: Of<'choose-media'>, state: Preparing): Decision {
  const session = plannedSession(state, id);
  if (!session) return refuse('session-unknown');
  if (session.media && !realChanges(session.media, media)) return ok([]);
  const objection = mediaObjection(media);
  if (objection) return { ok: false, refusal: objection };
  return ok([{ type: 'media-chosen', audience: 'staff', session: id, media }]);
}

/** What is wrong with a choice as somebody typed it: asked by the screens and by decide alike. */
export function mediaObjection({ kind, passCode, instructions, recording }: MediaChoice): Objection {
  if (passCode.length > longestPassCode) return tooLong(longestPassCode);
  if (instructions.length > longestInstructions) return tooLong(longestInstructions);
  if (!recording) return null;
  if (kind !== 'built-in') return { code: 'recording-elsewhere' };
  return purposeObjection(recording.purpose) ?? keepDaysObjection(recording.keepDays);
}

export function purposeObjection(purpose: string): Objection {
  if (purpose.length > longestPurpose) return tooLong(longestPurpose);
  return wordsIn(purpose) < fewestWords
    ? { code: 'recording-purpose', values: { words: fewestWords } }
    : null;
}

export function keepDaysObjection(keepDays: number): Objection {
  const canBeKept = Number.isInteger(keepDays) && keepDays >= 1 && keepDays <= longestKept;
  return canBeKept ? null : { code: 'recording-days', values: { min: 1, max: longestKept } };
}

const tooLong = (max: number): Objection => ({ code: 'media-text-long', values: { max } });

/** Something to read between spaces counts as a word. */
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
