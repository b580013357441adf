import type { AgreementId, ContributionId, PersonId, ThemeId } from '../kernel/ids.ts';
import type { Means } from '../people/events.ts';
import type { RunSheetItem, Visibility } from '../process/events.ts';
import type { HelpKind, Occasion, SeatRole, Stance, TableSetting } from './events.ts';

/** The evening as the studio planned it; the server gathers it from process and people. */
export interface EveningPlan {
  readonly occasion: Occasion;
  readonly items: readonly RunSheetItem[];
  readonly tables: readonly (TableSetting & {
    readonly facilitator: PersonId | null;
    readonly noteTaker: PersonId | null;
  })[];
  /** Participants in order of enrolment. */
  readonly participants: readonly { readonly person: PersonId; readonly means: Means }[];
  /** R3: what was not held before the evening; left out or empty where nothing is missing. */
  readonly missing?: readonly string[];
}

/** What can be asked of stream `session:<id>`. */
export type SessionCommand =
  // the server, after a change in the studio
  | { readonly type: 'lay-out'; readonly plan: EveningPlan }
  | { readonly type: 'seat-latecomer'; readonly person: PersonId; readonly means: Means }
  // everyone; `person` where the table team acts for somebody without a screen (phone, library)
  | { readonly type: 'join'; readonly person?: PersonId | undefined }
  | { readonly type: 'raise-hand'; readonly person?: PersonId | undefined }
  | { readonly type: 'lower-hand'; readonly person: PersonId }
  | {
      readonly type: 'contribute';
      readonly id: ContributionId;
      readonly text: string;
      readonly visibility: Visibility;
    }
  | { readonly type: 'confirm'; readonly id: ContributionId; readonly table: number }
  | { readonly type: 'dispute'; readonly id: ContributionId; readonly table: number; readonly words: string }
  | { readonly type: 'ask-help'; readonly id: string; readonly kind: HelpKind; readonly words: string }
  | { readonly type: 'resolve-help'; readonly id: string }
  | {
      readonly type: 'give-support';
      readonly agreement: AgreementId;
      readonly stance: Stance;
      readonly words: string;
      readonly person?: PersonId | undefined;
    }
  // table facilitator and note-taker
  | { readonly type: 'give-floor'; readonly table: number; readonly person: PersonId }
  | { readonly type: 'end-turn'; readonly table: number }
  | { readonly type: 'take-step'; readonly table: number; readonly step: number }
  | { readonly type: 'add-table-time'; readonly table: number; readonly minutes: number }
  | {
      readonly type: 'record';
      readonly id: ContributionId;
      readonly table: number;
      readonly speaker: PersonId;
      readonly text: string;
      readonly visibility: Visibility;
    }
  | { readonly type: 'read-back'; readonly id: ContributionId; readonly table: number }
  // sound; `table` null is plenary, which is who runs the evening's
  | { readonly type: 'silence'; readonly table: number | null; readonly person: PersonId }
  | { readonly type: 'set-listening'; readonly table: number | null; readonly listening: boolean }
  | { readonly type: 'spotlight'; readonly table: number | null; readonly person: PersonId | null }
  | { readonly type: 'ask-recording'; readonly table: number }
  /** `failed`: nothing can be written; only the server says so. */
  | { readonly type: 'stop-recording'; readonly table: number; readonly failed?: true | undefined }
  | {
      readonly type: 'consent-to-recording';
      readonly table: number;
      readonly consent: boolean;
      readonly person?: PersonId | undefined;
    }
  | { readonly type: 'invite-to-speak'; readonly person: PersonId }
  | { readonly type: 'accept-invitation'; readonly person?: PersonId | undefined }
  | { readonly type: 'decline-invitation'; readonly person?: PersonId | undefined }
  /** Also takes back an invitation that nobody answered yet. */
  | { readonly type: 'end-speaking'; readonly person: PersonId }
  | { readonly type: 'set-means'; readonly person: PersonId; readonly means: Means }
  // lead facilitator and tech host
  | { readonly type: 'open'; readonly ready: boolean; readonly reason: string }
  | { readonly type: 'start-item'; readonly item: number }
  | { readonly type: 'change-time'; readonly minutes: number }
  /** `briefly`: together for a moment, after which people go back to the same round. */
  | { readonly type: 'call-back'; readonly briefly?: boolean | undefined }
  | { readonly type: 'stop-call-back' }
  | { readonly type: 'send-to-tables' }
  | { readonly type: 'set-clock'; readonly automatic: boolean }
  | { readonly type: 'move-person'; readonly person: PersonId; readonly from: number; readonly to: number }
  | {
      readonly type: 'take-role';
      readonly table: number;
      readonly person: PersonId;
      readonly role: Exclude<SeatRole, 'participant'>;
    }
  | { readonly type: 'claim-help'; readonly id: string }
  | {
      readonly type: 'send-message';
      readonly id: string;
      readonly to: 'everyone' | 'facilitators' | number;
      readonly text: string;
    }
  | { readonly type: 'star'; readonly id: ContributionId; readonly table: number; readonly starred: boolean }
  | { readonly type: 'redact'; readonly id: ContributionId; readonly table: number; readonly reason: string }
  | { readonly type: 'focus-theme'; readonly theme: ThemeId | null }
  | {
      readonly type: 'ask-support';
      readonly agreement: AgreementId;
      readonly version: number;
      readonly title: string;
      readonly text: string;
    }
  | { readonly type: 'close-support'; readonly agreement: AgreementId }
  | { readonly type: 'close' }
  // the server's timers
  | { readonly type: 'gather' }
  | { readonly type: 'advance' };
