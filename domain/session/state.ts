import type { AgreementId, ContributionId, ItemId, PersonId, ThemeId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { Means } from '../people/events.ts';
import type { Place, RunSheetItem, Visibility } from '../process/events.ts';
import type { HelpKind, Occasion, PlannedTeam, SeatRole, Stance, SupportTotals } from './events.ts';

/** A chair is never taken away: who is away keeps it. `chair` is the fixed order around the table, from 0. */
export interface Seat {
  readonly person: PersonId;
  readonly chair: number;
  readonly role: SeatRole;
  readonly means: Means;
  /** Has been here tonight. Whether somebody is here now is presence, which is never stored. */
  readonly joined: boolean;
  /** Times they had the floor in this item, and for how long in all tonight (ms). */
  readonly turns: number;
  readonly spokeMs: number;
  readonly meansStands?: boolean;
  /** Came to lead or to write, and is no resident, also when somebody else has the role by now. */
  readonly ofTeam?: boolean;
}

export interface Hand {
  readonly person: PersonId;
  readonly at: Moment;
}

/** Somebody's words, as they were said. `author` is known at the table, never on the wall. */
export interface Contribution {
  readonly id: ContributionId;
  readonly table: number;
  readonly item: ItemId | null;
  readonly text: string;
  readonly visibility: Visibility;
  readonly source: 'typed' | 'recorded';
  readonly at: Moment;
  readonly status: 'noted' | 'read-back' | 'confirmed' | 'disputed';
  /** What the speaker says it should be; the first text stays (R5). */
  readonly disputedWith: string | null;
  /** The speaker confirmed it themselves; left out while unknown. */
  readonly confirmedBySpeaker?: boolean;
  readonly starred: boolean;
  readonly redacted: { readonly reason: string; readonly at: Moment } | null;
  readonly author: PersonId | null;
  readonly recordedBy: PersonId | null;
}

/** What was asked about recording at a table, and who is all right with it. */
export interface Recording {
  readonly askedAt: Moment;
  readonly by: PersonId | 'server';
  /** Had a chair but had not been here when it was asked: nobody waits for them until they come. */
  readonly absent: readonly PersonId[];
  readonly consents: readonly PersonId[];
  /** Null while not everybody here consented. */
  readonly since: Moment | null;
}

/** What holds for everyone's sound in one room. */
export interface RoomSound {
  /** Only who leads here may speak. */
  readonly listening: boolean;
  readonly spotlight: PersonId | null;
  /** When somebody's microphone was last turned off for them; only they turn it on again. */
  readonly silenced: Readonly<Record<PersonId, Moment>>;
}

export interface TableSound extends RoomSound {
  readonly recording: Recording | null;
  /** What was recorded last could not be written any further; until it is asked again. */
  readonly recordingFailed?: true;
}

export interface PlenarySound extends RoomSound {
  /** Participants who accepted to speak in this item. */
  readonly speakers: readonly PersonId[];
}

export interface Table {
  readonly number: number;
  readonly name: string;
  readonly videoLink: string;
  readonly facilitator: PersonId | null;
  readonly noteTaker: PersonId | null;
  readonly seats: readonly Seat[];
  /** In the order in which they went up. */
  readonly hands: readonly Hand[];
  readonly floor: { readonly person: PersonId; readonly since: Moment } | null;
  /** Which step of the item this table is at, from 0. */
  readonly step: number;
  readonly stepSince: Moment;
  /** Time this table got on top of the item's end, ms. */
  readonly extraMs: number;
  readonly contributions: readonly Contribution[];
  /** Left out until something was set. */
  readonly sound?: TableSound;
  /** People who moved away, and which of these words are theirs: known to themselves and to staff. */
  readonly carried?: readonly Carried[];
}

export interface Carried {
  readonly person: PersonId;
  readonly contributions: readonly ContributionId[];
}

export interface HelpRequest {
  readonly id: string;
  readonly kind: HelpKind;
  readonly words: string;
  readonly person: PersonId;
  readonly table: number | null;
  readonly askedAt: Moment;
  /** The table's own team calls who runs the evening. */
  readonly fromTeam?: true;
  readonly state:
    | { readonly is: 'open' }
    | { readonly is: 'claimed'; readonly by: PersonId; readonly at: Moment }
    | { readonly is: 'resolved'; readonly by: PersonId; readonly at: Moment };
}

export interface Message {
  readonly id: string;
  readonly to: 'everyone' | 'facilitators' | number;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Moment;
}

/** A support check on one wording of an agreement. Stances are known to the person and to staff only. */
export interface SupportCheck {
  readonly agreement: AgreementId;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly askedAt: Moment;
  readonly closedAt: Moment | null;
  /** Per table index (number - 1): who said what. */
  readonly stances: readonly Readonly<
    Record<PersonId, { readonly stance: Stance; readonly words: string }>
  >[];
  readonly result: SupportTotals | null;
}

/** The evening's clock. The server runs it; ends are absolute, so every screen tells the same minutes. */
export interface Clock {
  /** Index in `items`; -1 before the first item. */
  readonly item: number;
  readonly startedAt: Moment;
  readonly endsAt: Moment;
  readonly place: Place;
  /** Set while everyone is called back from the tables: then they finish their sentence until `until`. Called back
   * briefly, the round waits for them. */
  readonly callBack: { readonly until: Moment; readonly briefly?: boolean } | null;
  /** Everyone came together for a moment only: the round that waits goes on afterwards. */
  readonly briefly?: true;
  /** Automatic: when the time is up the server calls back and starts the next item by itself. */
  readonly automatic: boolean;
  /** When each item that began really began and ended, by item index. */
  readonly log: readonly {
    readonly item: number;
    readonly startedAt: Moment;
    readonly endedAt: Moment | null;
  }[];
}

interface Evening {
  readonly occasion: Occasion;
  readonly items: readonly RunSheetItem[];
  /** By number: table N stands at index N - 1. */
  readonly tables: readonly Table[];
  readonly help: readonly HelpRequest[];
  readonly messages: readonly Message[];
  readonly support: readonly SupportCheck[];
  /** The theme that plenary talks about now. */
  readonly focus: ThemeId | null;
  /** Left out until something was set. */
  readonly sound?: PlenarySound;
  /** Who was invited to speak in plenary and did not answer yet: known to themselves and to staff; never empty. */
  readonly invited?: readonly PersonId[];
  /** The table teams as the studio planned them; staff's. A change made live stands until the plan itself changes. */
  readonly teamPlan?: readonly PlannedTeam[];
  /** R3: what was not held before the evening, such as the dry run; staff's. */
  readonly missing?: readonly string[];
}

/** R3: the reason for opening before everything was ready; staff's. */
export interface Unready {
  readonly reason: string;
  readonly by: PersonId | 'server';
  readonly at: Moment;
}

export type Empty = { readonly status: 'empty' };
export type Lobby = Evening & { readonly status: 'lobby' };
export type Live = Evening & {
  readonly status: 'live';
  readonly clock: Clock;
  readonly openedAt: Moment;
  readonly unready?: Unready;
};
export type Closed = Evening & {
  readonly status: 'closed';
  readonly openedAt: Moment;
  readonly closedAt: Moment;
  readonly log: Clock['log'];
  readonly unready?: Unready;
};
/** A session with a plan: everything but empty. */
export type Laid = Lobby | Live | Closed;

export type SessionState = Empty | Lobby | Live | Closed;
