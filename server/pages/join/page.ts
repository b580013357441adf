import type { Moment } from '#domain/kernel/moments.ts';
import type { MediaChoice } from '#domain/process/events.ts';
import type { Language } from '#wording/say.ts';

/** What every page on a person's own link knows. */
export interface JoinPage {
  readonly language: Language;
  /** Empty where the link is unknown and so is the organisation. */
  readonly organisation: string;
  /** Empty where the link is unknown. */
  readonly projectTitle: string;
  /** The help number, as people read it; empty where there is none. */
  readonly help: string;
  /** The address of this page without a query: `/m/<secret>`. */
  readonly path: string;
  readonly assets: { readonly css: readonly string[]; readonly js: readonly string[] };
}

/** What tables may ask to be recorded for; null where nothing is recorded. */
export interface EveningRecording {
  readonly recording: MediaChoice['recording'];
}

/** When and in which zone the evening is. */
export interface EveningTimes {
  readonly startsAt: Moment;
  readonly zone: string;
}
