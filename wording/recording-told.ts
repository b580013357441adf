import en from './en/recording.json' with { type: 'json' };
import nl from './nl/recording.json' with { type: 'json' };
import { type Language, sayer } from './say.ts';

interface Allowed {
  readonly purpose: string;
  readonly keepDays: number;
}

const said = { nl: sayer('nl', [nl]), en: sayer('en', [en]) };

/**
 * What residents are told about recording, wherever they are told of it. `nothing` is how that place says that nothing
 * is recorded, and is said only where nothing may be. What it is for stands between quotes: an organiser typed it, as a
 * sentence of their own.
 */
export function recordingTold(language: Language, allowed: Allowed | null, nothing: string): string {
  if (allowed === null) return nothing;
  const purpose = allowed.purpose.trim().replace(/[.\s]+$/, '');
  return said[language]('recording.told', { purpose, days: allowed.keepDays });
}
