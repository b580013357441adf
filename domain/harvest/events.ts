import type { DomainEvent } from '../kernel/decider.ts';
import type { AgreementId, ContributionId, PersonId, SessionId, ThemeId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';

/** A contribution keeps its birth stream and id for ever; harvest points at it and never copies its words. */
export interface ContributionRef {
  readonly session: SessionId;
  readonly table: number;
  readonly contribution: ContributionId;
}

/** Text fields of an agreement besides its wording. */
export interface Deed {
  readonly who: string;
  readonly when: string;
  readonly how: string;
}

export interface SupportResult {
  readonly session: SessionId;
  readonly version: number;
  readonly at: Moment;
  readonly asked: number;
  readonly support: number;
  readonly reservation: number;
  readonly noSupport: number;
  /** Words given with a reservation or a no, without names; table only where the table had four answers or more. */
  readonly voices: readonly {
    readonly stance: 'reservation' | 'no-support';
    readonly table: number | null;
    readonly words: string;
  }[];
}

interface Shared extends DomainEvent {
  readonly audience: 'everyone';
}
interface Staffed extends DomainEvent {
  readonly audience: 'staff';
}

/** Stream `harvest:<project>`. Themes are everyone's (the big screen shows them arrive); agreements are staff's (a session's support check puts the wording before the tables). */
export type HarvestEvent =
  | (Shared & {
      readonly type: 'theme-made';
      readonly theme: ThemeId;
      readonly name: string;
      readonly contributions: readonly ContributionRef[];
      readonly at: Moment;
      readonly by: PersonId;
    })
  | (Shared & { readonly type: 'theme-renamed'; readonly theme: ThemeId; readonly name: string })
  /** Only contributions that the theme did not hold yet. */
  | (Shared & {
      readonly type: 'contributions-themed';
      readonly theme: ThemeId;
      readonly contributions: readonly ContributionRef[];
    })
  | (Shared & {
      readonly type: 'contributions-unthemed';
      readonly theme: ThemeId;
      readonly contributions: readonly ContributionId[];
    })
  /** `from` goes up in `into`, and disappears. */
  | (Shared & { readonly type: 'themes-merged'; readonly from: ThemeId; readonly into: ThemeId })
  /** The named contributions leave `from` for a new theme. */
  | (Shared & {
      readonly type: 'theme-split';
      readonly from: ThemeId;
      readonly theme: ThemeId;
      readonly name: string;
      readonly contributions: readonly ContributionId[];
    })
  | (Shared & { readonly type: 'theme-removed'; readonly theme: ThemeId })
  /** Undo puts the themes it touched back as they were. */
  | (Shared & {
      readonly type: 'grouping-undone';
      readonly step: string;
      readonly themes: readonly {
        readonly theme: ThemeId;
        readonly index: number;
        readonly name: string;
        readonly contributions: readonly ContributionRef[];
      }[];
      readonly removed: readonly ThemeId[];
    })
  | (Staffed & {
      readonly type: 'agreement-drafted';
      readonly agreement: AgreementId;
      readonly number: number;
      readonly title: string;
      readonly text: string;
      readonly theme: ThemeId | null;
      readonly contributions: readonly ContributionRef[];
      readonly at: Moment;
      readonly by: PersonId;
    })
  | (Staffed & {
      readonly type: 'agreement-reworded';
      readonly agreement: AgreementId;
      readonly version: number;
      readonly title: string;
      readonly text: string;
      readonly why: string;
      readonly at: Moment;
      readonly by: PersonId;
    })
  | (Staffed & {
      readonly type: 'agreement-linked';
      readonly agreement: AgreementId;
      readonly contributions: readonly ContributionRef[];
    })
  | (Staffed & {
      readonly type: 'agreement-unlinked';
      readonly agreement: AgreementId;
      readonly contributions: readonly ContributionId[];
    })
  | (Staffed & { readonly type: 'deed-set'; readonly agreement: AgreementId; readonly deed: Deed })
  | (Staffed & {
      readonly type: 'agreement-proposed';
      readonly agreement: AgreementId;
      readonly session: SessionId;
      readonly version: number;
      readonly at: Moment;
    })
  | (Staffed & {
      readonly type: 'support-recorded';
      readonly agreement: AgreementId;
      readonly result: SupportResult;
    })
  | (Staffed & {
      readonly type: 'agreement-withdrawn';
      readonly agreement: AgreementId;
      readonly reason: string;
      readonly at: Moment;
    })
  | (Staffed & {
      readonly type: 'agreement-settled';
      readonly agreement: AgreementId;
      readonly version: number;
      readonly at: Moment;
    });
