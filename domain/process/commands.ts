import type { ItemId, ProjectId, SessionId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { MediaChoice, PlannedTable, ProjectFrame, RunSheetItem, SessionTeam } from './events.ts';

/** What an organiser does on stream `process:<project>`. */
export type ProcessCommand =
  | {
      readonly type: 'start-project';
      readonly id: ProjectId;
      readonly slug: string;
      readonly example: boolean;
      readonly frame: ProjectFrame;
    }
  /** `saw` holds the value each changed field had on the screen; a field changed by someone else meanwhile is refused with both texts. */
  | {
      readonly type: 'change-frame';
      readonly changes: Partial<ProjectFrame>;
      readonly saw: Partial<ProjectFrame>;
    }
  | {
      readonly type: 'plan-session';
      readonly session: SessionId;
      readonly title: string;
      readonly startsAt: Moment;
      readonly zone: string;
      readonly plannedMinutes?: number | null;
      readonly items: readonly RunSheetItem[];
    }
  | {
      readonly type: 'change-session';
      readonly session: SessionId;
      readonly title?: string;
      readonly startsAt?: Moment;
      readonly zone?: string;
      readonly plannedMinutes?: number | null;
      readonly plenaryLink?: string;
    }
  | { readonly type: 'name-team'; readonly session: SessionId; readonly team: SessionTeam }
  | { readonly type: 'set-tables'; readonly session: SessionId; readonly tables: readonly PlannedTable[] }
  | { readonly type: 'choose-media'; readonly session: SessionId; readonly media: MediaChoice }
  | {
      readonly type: 'add-item';
      readonly session: SessionId;
      readonly item: RunSheetItem;
      readonly index: number;
    }
  | {
      readonly type: 'change-item';
      readonly session: SessionId;
      readonly item: ItemId;
      readonly changes: Partial<Omit<RunSheetItem, 'id'>>;
    }
  | { readonly type: 'move-item'; readonly session: SessionId; readonly item: ItemId; readonly to: number }
  | { readonly type: 'remove-item'; readonly session: SessionId; readonly item: ItemId }
  | {
      readonly type: 'override-gate';
      readonly gate: 'R1' | 'R3';
      readonly session: SessionId;
      readonly reason: string;
    }
  | { readonly type: 'tick-readiness'; readonly session: SessionId; readonly what: 'dry-run' | 'briefing' };
