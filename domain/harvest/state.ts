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
  /** Oldest first; the last one counts. */
  readonly wordings: readonly Wording[];
  readonly contributions: readonly ContributionRef[];
  readonly theme: ThemeId | null;
  readonly who: string;
  readonly when: string;
  readonly how: string;
  readonly support: readonly SupportResult[];
  readonly status: 'draft' | 'proposed' | 'supported' | 'not-supported' | 'withdrawn' | 'published';
}

/** Undo puts back what was: the last steps of grouping, newest last (at most 50). */
export interface UndoStep {
  readonly id: string;
  readonly what: 'themed' | 'unthemed' | 'merged' | 'split' | 'renamed' | 'made';
  readonly before: readonly Theme[];
}

/** Stream `harvest:<project>`. */
export interface HarvestState {
  readonly themes: readonly Theme[];
  readonly agreements: readonly Agreement[];
  /** Newest last. */
  readonly undo: readonly UndoStep[];
}
