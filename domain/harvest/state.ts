import type { AgreementId, PersonId, ThemeId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { ContributionRef, SupportResult } from './events.ts';

export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  readonly contributions: readonly ContributionRef[];
}

/** One wording of an agreement; earlier wordings stay, with why it changed. */
export interface Wording {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly why: string;
  readonly at: Moment;
  readonly by: PersonId;
}

export interface Agreement {
  readonly id: AgreementId;
  /** 1, 2, 3 … in order of drafting; never reused. */
  readonly number: number;
  /** Oldest first; the last one counts. Never empty. */
  readonly wordings: readonly Wording[];
  readonly contributions: readonly ContributionRef[];
  readonly theme: ThemeId | null;
  readonly who: string;
  readonly when: string;
  readonly how: string;
  /** Oldest first. */
  readonly support: readonly SupportResult[];
  /** Of the last wording. */
  readonly status: 'draft' | 'proposed' | 'supported' | 'not-supported' | 'withdrawn' | 'published';
  /** The wording the public reads; null while there is none. */
  readonly publishedVersion: number | null;
  /** Why it was withdrawn; empty while it was not. */
  readonly withdrawnBecause: string;
}

export type GroupingKind = 'made' | 'themed' | 'unthemed' | 'merged' | 'split' | 'renamed' | 'removed';

/** One step of grouping, as it can be taken back. */
export interface UndoStep {
  readonly id: string;
  readonly what: GroupingKind;
  /** For the sentence that says what will be taken back: names as they were then, and how many contributions. */
  readonly theme: string;
  readonly other: string;
  readonly count: number;
  /** The touched themes as they were, each with its place in the list, lowest place first. */
  readonly before: readonly { readonly index: number; readonly theme: Theme }[];
  /** Themes that this step made. */
  readonly made: readonly ThemeId[];
}

/** Stream `harvest:<project>`. */
export interface HarvestState {
  readonly themes: readonly Theme[];
  readonly agreements: readonly Agreement[];
  /** Newest last, at most 50. */
  readonly undo: readonly UndoStep[];
  /** How many steps of grouping were taken in all; numbers the next one. */
  readonly steps: number;
  /** Where a theme that is gone went up in. */
  readonly mergedInto: Readonly<Record<ThemeId, ThemeId>>;
}
