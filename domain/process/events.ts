import type { DomainEvent } from '../kernel/decider.ts';
import type { ItemId, PersonId, ProjectId, SessionId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';

/** How far participation reaches, from being told to deciding together (glossary: the ladder). */
export type ParticipationLevel = 'INFORM' | 'CONSULT' | 'ADVISE' | 'COPRODUCE' | 'CO_DECIDE';

/** Where an item happens: everyone together, at the tables, or a break. */
export type Place = 'plenary' | 'tables' | 'break';

/** A step that a table goes through inside one item. */
export interface TableStep {
  readonly title: string;
  readonly hint: string;
  readonly minutes: number;
}

/** R8: how far the words of this item may travel. */
export type Visibility = 'table' | 'dialogue' | 'public';

/** One timed line of the run sheet. The run sheet is what the live session runs. */
export interface RunSheetItem {
  readonly id: ItemId;
  readonly title: string;
  readonly minutes: number;
  readonly place: Place;
  /** The question on the table; empty where nothing is asked. */
  readonly prompt: string;
  /** The question is the format's example: nobody made it for this evening yet, or said that it fits. */
  readonly exampleQuestion?: boolean;
  /** What participants read in the programme. */
  readonly text: string;
  readonly steps: readonly TableStep[];
  readonly visibility: Visibility;
}

export interface PlannedTable {
  /** 1, 2, 3 …: its number in every screen, and its colour with it. */
  readonly number: number;
  readonly name: string;
  readonly facilitator: PersonId | null;
  readonly noteTaker: PersonId | null;
  /** A meeting link of any tool; empty where there is none. */
  readonly videoLink: string;
}

export interface SessionTeam {
  readonly leadFacilitators: readonly PersonId[];
  readonly techHosts: readonly PersonId[];
  readonly rapporteurs: readonly PersonId[];
}

/** What brings sound and picture: Polder itself, a server of another make, a meeting elsewhere, or people in one hall. */
export type MediaKind = 'built-in' | 'livekit' | 'jitsi' | 'link' | 'none';

/** How people see and hear each other. The addresses of meetings elsewhere stay with the session and its tables. */
export interface MediaChoice {
  readonly kind: MediaKind;
  /** What a meeting elsewhere asks for at its door; empty where it asks nothing. */
  readonly passCode: string;
  /** What people do there, in the organiser's words; empty for ours. */
  readonly instructions: string;
  /** Null: nothing is recorded. What is recorded goes after `keepDays` days. */
  readonly recording: { readonly purpose: string; readonly keepDays: number } | null;
  readonly captions: boolean;
}

export interface PlannedSession {
  readonly id: SessionId;
  readonly title: string;
  /** An instant plus the zone its clock times are told in. */
  readonly startsAt: Moment;
  readonly zone: string;
  /** How long people were told that it takes; left out or null where nothing was. */
  readonly plannedMinutes?: number | null;
  readonly items: readonly RunSheetItem[];
  readonly tables: readonly PlannedTable[];
  readonly team: SessionTeam;
  readonly plenaryLink: string;
  /** Left out until somebody chose: see `mediaOf`. */
  readonly media?: MediaChoice;
  /** Rises with every change that a calendar must know: title, start, length. */
  readonly calendarSequence: number;
  /** R3: what was done before the evening. */
  readonly ready: { readonly dryRun: Moment | null; readonly briefing: Moment | null };
}

/** What residents are told before they are asked: R1 wants all of it before anyone is invited. */
export interface ProjectFrame {
  readonly title: string;
  readonly question: string;
  readonly level: ParticipationLevel | null;
  /** Who decides ("de gemeenteraad"), and what they promise to do with the outcome. */
  readonly deciders: string;
  readonly promise: string;
  readonly fixed: string;
  readonly open: string;
  /** What happens with the input. */
  readonly useOfInput: string;
  readonly helpNumber: string;
  /** After this day personal data go. */
  readonly retentionUntil: Moment | null;
}

interface Staffed extends DomainEvent {
  readonly audience: 'staff';
}

/** Stream `process:<project>`. All of it is staff's; the public page reads the frame through its own view. */
export type ProcessEvent =
  | (Staffed & {
      readonly type: 'project-started';
      readonly id: ProjectId;
      readonly slug: string;
      readonly example: boolean;
      readonly frame: ProjectFrame;
      readonly at: Moment;
    })
  /** Only the named fields changed. */
  | (Staffed & {
      readonly type: 'frame-changed';
      readonly changes: Partial<ProjectFrame>;
      readonly at: Moment;
    })
  | (Staffed & { readonly type: 'session-planned'; readonly session: PlannedSession; readonly at: Moment })
  | (Staffed & {
      readonly type: 'session-changed';
      readonly session: SessionId;
      readonly changes: Partial<
        Pick<PlannedSession, 'title' | 'startsAt' | 'zone' | 'plannedMinutes' | 'plenaryLink'>
      >;
      readonly calendarSequence: number;
    })
  | (Staffed & { readonly type: 'team-named'; readonly session: SessionId; readonly team: SessionTeam })
  | (Staffed & {
      readonly type: 'tables-set';
      readonly session: SessionId;
      readonly tables: readonly PlannedTable[];
    })
  | (Staffed & { readonly type: 'media-chosen'; readonly session: SessionId; readonly media: MediaChoice })
  | (Staffed & {
      readonly type: 'item-added';
      readonly session: SessionId;
      readonly item: RunSheetItem;
      readonly index: number;
      readonly calendarSequence: number;
    })
  | (Staffed & {
      readonly type: 'item-changed';
      readonly session: SessionId;
      readonly item: ItemId;
      readonly changes: Partial<Omit<RunSheetItem, 'id'>>;
      readonly calendarSequence: number;
    })
  | (Staffed & {
      readonly type: 'item-moved';
      readonly session: SessionId;
      readonly item: ItemId;
      readonly to: number;
    })
  | (Staffed & {
      readonly type: 'item-removed';
      readonly session: SessionId;
      readonly item: ItemId;
      readonly calendarSequence: number;
    })
  /** A soft gate was passed with a reason, which is kept. */
  | (Staffed & {
      readonly type: 'gate-overridden';
      readonly gate: 'R1' | 'R3';
      readonly session: SessionId;
      readonly missing: readonly string[];
      readonly reason: string;
      readonly by: PersonId;
      readonly at: Moment;
    })
  /** R3: the dry run or the briefing has been held. */
  | (Staffed & {
      readonly type: 'readiness-ticked';
      readonly session: SessionId;
      readonly what: 'dry-run' | 'briefing';
      readonly by: PersonId;
      readonly at: Moment;
    });
