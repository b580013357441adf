import type { PersonId, ProjectId, SessionId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { PlannedSession, ProjectFrame } from './events.ts';

export interface GateOverride {
  readonly gate: 'R1' | 'R3';
  readonly session: SessionId;
  readonly missing: readonly string[];
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Moment;
}

export interface Preparing {
  readonly status: 'preparing';
  readonly id: ProjectId;
  readonly slug: string;
  readonly example: boolean;
  readonly frame: ProjectFrame;
  readonly sessions: readonly PlannedSession[];
  readonly overrides: readonly GateOverride[];
}

/** Stream `process:<project>`. */
export type ProjectState = { readonly status: 'none' } | Preparing;
