import type { AgreementId, ContributionId, SessionId, ThemeId } from '../kernel/ids.ts';
import type { ContributionRef, Deed, SupportResult } from './events.ts';

/** What a rapporteur does on stream `harvest:<project>`. */
export type HarvestCommand =
  | {
      readonly type: 'make-theme';
      readonly theme: ThemeId;
      readonly name: string;
      readonly contributions: readonly ContributionRef[];
    }
  | { readonly type: 'rename-theme'; readonly theme: ThemeId; readonly name: string; readonly saw: string }
  | {
      readonly type: 'theme-contributions';
      readonly theme: ThemeId;
      readonly contributions: readonly ContributionRef[];
    }
  | {
      readonly type: 'untheme-contributions';
      readonly theme: ThemeId;
      readonly contributions: readonly ContributionId[];
    }
  | { readonly type: 'merge-themes'; readonly from: ThemeId; readonly into: ThemeId }
  | {
      readonly type: 'split-theme';
      readonly from: ThemeId;
      readonly theme: ThemeId;
      readonly name: string;
      readonly contributions: readonly ContributionId[];
    }
  | { readonly type: 'remove-theme'; readonly theme: ThemeId }
  /** Takes back the last step of grouping; `step` is the one the screen showed. */
  | { readonly type: 'undo-grouping'; readonly step: string }
  | {
      readonly type: 'draft-agreement';
      readonly agreement: AgreementId;
      readonly title: string;
      readonly text: string;
      readonly theme: ThemeId | null;
      readonly contributions: readonly ContributionRef[];
    }
  | {
      readonly type: 'reword-agreement';
      readonly agreement: AgreementId;
      readonly title: string;
      readonly text: string;
      readonly why: string;
      readonly sawVersion: number;
    }
  | {
      readonly type: 'link-contributions';
      readonly agreement: AgreementId;
      readonly contributions: readonly ContributionRef[];
    }
  | {
      readonly type: 'unlink-contributions';
      readonly agreement: AgreementId;
      readonly contributions: readonly ContributionId[];
    }
  | { readonly type: 'set-deed'; readonly agreement: AgreementId; readonly deed: Deed }
  /** Puts the wording before the tables; the live session asks for support. */
  | { readonly type: 'propose-agreement'; readonly agreement: AgreementId; readonly session: SessionId }
  /** Given by the server when a live support check closes. */
  | { readonly type: 'record-support'; readonly agreement: AgreementId; readonly result: SupportResult }
  | { readonly type: 'withdraw-agreement'; readonly agreement: AgreementId; readonly reason: string }
  /** Given by the server when the agreement has been published. */
  | { readonly type: 'settle-agreement'; readonly agreement: AgreementId; readonly version: number };
