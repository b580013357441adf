import type { DomainEvent } from '../kernel/decider.ts';
import type { AgreementId, ContributionId, ItemId, PersonId, ThemeId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { Means } from '../people/events.ts';
import type { MediaChoice, RunSheetItem, SessionTeam, Visibility } from '../process/events.ts';

/** Who the evening is for, and what it is about. Known to everyone. */
export interface Occasion {
  readonly session: string;
  readonly project: string;
  readonly title: string;
  readonly projectTitle: string;
  readonly organisation: string;
  readonly question: string;
  readonly startsAt: Moment;
  readonly zone: string;
  readonly helpNumber: string;
  readonly plenaryLink: string;
  /** Left out in evenings of before there was sound and picture: see `mediaKindOf`. */
  readonly media?: MediaChoice;
  readonly team: SessionTeam;
}

/** What everyone may know of a table. */
export interface TableSetting {
  readonly number: number;
  readonly name: string;
  readonly videoLink: string;
}

export type SeatRole = 'participant' | 'facilitator' | 'note-taker';

export interface SeatTaken {
  readonly person: PersonId;
  readonly chair: number;
  readonly role: SeatRole;
  readonly means: Means;
  /** What they bring along from another table; left out, it stays as it was. */
  readonly joined?: boolean;
  readonly turns?: number;
  readonly spokeMs?: number;
  /** Who runs the evening said that they phone in, or that they do not: the plan changes that no more. */
  readonly meansStands?: boolean;
  /** Came to lead or to write, and is no resident, also when somebody else has the role by now. */
  readonly ofTeam?: boolean;
}

/** Who the studio meant to lead a table. Known to staff: at the table itself the seats tell who does. */
export interface PlannedTeam {
  readonly table: number;
  readonly facilitator: PersonId | null;
  readonly noteTaker: PersonId | null;
}

export type HelpKind = 'technical' | 'call-back' | 'facilitator' | 'safety';
export type Stance = 'support' | 'reservation' | 'no-support';

export interface SupportTotals {
  /** Participants who had a seat when it closed and had been here. */
  readonly asked: number;
  readonly support: number;
  readonly reservation: number;
  readonly noSupport: number;
}

type E = DomainEvent;

/** Stream `session:<id>`. */
export type SessionEvent =
  // the plan, taken over from the run sheet
  | (E & { readonly type: 'occasion-set'; readonly occasion: Occasion })
  | (E & { readonly type: 'run-sheet-set'; readonly items: readonly RunSheetItem[] })
  | (E & { readonly type: 'tables-laid'; readonly tables: readonly TableSetting[] })
  | (E & { readonly type: 'team-planned'; readonly team: readonly PlannedTeam[] })
  /** R3: what was not held before the evening. */
  | (E & { readonly type: 'readiness-told'; readonly missing: readonly string[] })
  // seats: each event is for one table; the people of a table are known at that table
  | (E & { readonly type: 'people-seated'; readonly table: number; readonly seats: readonly SeatTaken[] })
  | (E & {
      readonly type: 'seat-left';
      readonly table: number;
      readonly person: PersonId;
      readonly to: number | null;
    })
  | (E & {
      readonly type: 'person-joined';
      readonly table: number;
      readonly person: PersonId;
      readonly at: Moment;
    })
  // the evening
  | (E & {
      readonly type: 'session-opened';
      readonly at: Moment;
      readonly by: PersonId | 'server';
    })
  /** R3: opened before everything was ready, with the reason. Staff's side of the fact above. */
  | (E & {
      readonly type: 'opened-unready';
      readonly at: Moment;
      readonly by: PersonId | 'server';
      readonly reason: string;
    })
  | (E & {
      readonly type: 'item-started';
      readonly item: number;
      readonly startedAt: Moment;
      readonly endsAt: Moment;
      readonly by: PersonId | 'server';
    })
  | (E & { readonly type: 'time-changed'; readonly endsAt: Moment })
  | (E & { readonly type: 'table-time-changed'; readonly table: number; readonly extraMs: number })
  | (E & {
      readonly type: 'called-back';
      readonly until: Moment;
      readonly by: PersonId | 'server';
      /** For a moment only: the round goes on afterwards. */
      readonly briefly?: boolean;
    })
  | (E & { readonly type: 'call-back-stopped'; readonly by: PersonId })
  | (E & { readonly type: 'gathered'; readonly at: Moment })
  | (E & { readonly type: 'sent-to-tables'; readonly at: Moment })
  | (E & { readonly type: 'clock-set'; readonly automatic: boolean })
  | (E & { readonly type: 'session-closed'; readonly at: Moment })
  // at a table
  | (E & { readonly type: 'step-taken'; readonly table: number; readonly step: number; readonly at: Moment })
  | (E & {
      readonly type: 'hand-raised';
      readonly table: number;
      readonly person: PersonId;
      readonly at: Moment;
    })
  | (E & { readonly type: 'hand-lowered'; readonly table: number; readonly person: PersonId })
  | (E & {
      readonly type: 'floor-given';
      readonly table: number;
      readonly person: PersonId;
      readonly at: Moment;
    })
  | (E & {
      readonly type: 'turn-ended';
      readonly table: number;
      readonly person: PersonId;
      readonly at: Moment;
    })
  // words
  | (E & {
      readonly type: 'contribution-made';
      readonly id: ContributionId;
      readonly table: number;
      readonly item: ItemId | null;
      readonly text: string;
      readonly visibility: Visibility;
      readonly source: 'typed' | 'recorded';
      readonly at: Moment;
    })
  /** Whose words they are: the table's side of the fact above. */
  | (E & {
      readonly type: 'contribution-attributed';
      readonly id: ContributionId;
      readonly table: number;
      readonly author: PersonId;
      readonly recordedBy: PersonId | null;
    })
  | (E & { readonly type: 'contribution-read-back'; readonly id: ContributionId; readonly table: number })
  | (E & {
      readonly type: 'contribution-confirmed';
      readonly id: ContributionId;
      readonly table: number;
      /** The speaker did so themselves; left out in evenings of before this was kept. */
      readonly bySpeaker?: boolean;
    })
  | (E & {
      readonly type: 'contribution-disputed';
      readonly id: ContributionId;
      readonly table: number;
      readonly words: string;
    })
  | (E & {
      readonly type: 'contribution-starred';
      readonly id: ContributionId;
      readonly table: number;
      readonly starred: boolean;
    })
  | (E & {
      readonly type: 'contribution-redacted';
      readonly id: ContributionId;
      readonly table: number;
      readonly reason: string;
      readonly at: Moment;
    })
  /** Somebody moved: they go on knowing which words at `table` are theirs. */
  | (E & {
      readonly type: 'words-carried';
      readonly table: number;
      readonly person: PersonId;
      readonly contributions: readonly ContributionId[];
    })
  // help
  | (E & {
      readonly type: 'help-asked';
      readonly id: string;
      readonly kind: HelpKind;
      readonly words: string;
      readonly person: PersonId;
      readonly table: number | null;
      readonly at: Moment;
      /** The table's own team calls who runs the evening. */
      readonly fromTeam?: true;
    })
  /** The table team's side of a question for the facilitator. */
  | (E & {
      readonly type: 'table-asked';
      readonly id: string;
      readonly words: string;
      readonly person: PersonId;
      readonly table: number;
      readonly at: Moment;
    })
  | (E & { readonly type: 'help-claimed'; readonly id: string; readonly by: PersonId; readonly at: Moment })
  | (E & { readonly type: 'help-resolved'; readonly id: string; readonly by: PersonId; readonly at: Moment })
  // sound: `table` null is plenary
  | (E & {
      readonly type: 'silenced';
      readonly table: number | null;
      readonly person: PersonId;
      readonly at: Moment;
    })
  | (E & {
      readonly type: 'listening-set';
      readonly table: number | null;
      readonly listening: boolean;
    })
  | (E & {
      readonly type: 'spotlighted';
      readonly table: number | null;
      readonly person: PersonId | null;
    })
  | (E & { readonly type: 'invited-to-speak'; readonly person: PersonId })
  /** By who was invited, or taken back by who invited. */
  | (E & { readonly type: 'invitation-declined'; readonly person: PersonId })
  | (E & { readonly type: 'plenary-speaker-joined'; readonly person: PersonId })
  | (E & { readonly type: 'plenary-speaker-left'; readonly person: PersonId })
  | (E & {
      readonly type: 'means-changed';
      readonly table: number;
      readonly person: PersonId;
      readonly means: Means;
    })
  | (E & {
      readonly type: 'recording-asked';
      readonly table: number;
      readonly by: PersonId | 'server';
      readonly at: Moment;
    })
  | (E & {
      readonly type: 'recording-consented';
      readonly table: number;
      readonly person: PersonId;
      readonly consent: boolean;
    })
  | (E & { readonly type: 'recording-started'; readonly table: number; readonly at: Moment })
  /** With `newcomer` the question stays, for them; else it is over. */
  | (E & {
      readonly type: 'recording-stopped';
      readonly table: number;
      readonly why: 'newcomer' | 'refused' | 'asked' | 'over' | 'failed';
      readonly at: Moment;
    })
  // plenary
  | (E & {
      readonly type: 'message-sent';
      readonly id: string;
      readonly to: 'everyone' | 'facilitators' | number;
      readonly text: string;
      readonly by: PersonId;
      readonly at: Moment;
    })
  | (E & { readonly type: 'theme-focused'; readonly theme: ThemeId | null })
  | (E & {
      readonly type: 'support-asked';
      readonly agreement: AgreementId;
      readonly version: number;
      readonly title: string;
      readonly text: string;
      readonly at: Moment;
    })
  | (E & {
      readonly type: 'support-given';
      readonly agreement: AgreementId;
      readonly table: number;
      readonly person: PersonId;
      readonly stance: Stance;
      readonly words: string;
    })
  | (E & {
      readonly type: 'support-closed';
      readonly agreement: AgreementId;
      readonly at: Moment;
      readonly totals: SupportTotals;
    });
