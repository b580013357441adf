import type { AnswerState } from '#domain/answer/state.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { CommandId, PersonId, SessionId, StreamName } from '#domain/kernel/ids.ts';
import type { EnrolledState, OrganisationState } from '#domain/people/state.ts';
import type { ProjectState } from '#domain/process/state.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Counts, You } from '#protocol/down.ts';

/** A command that the server refused after it was shown as done; its words are kept so that nobody types them twice. */
export interface RefusedCommand {
  readonly id: CommandId;
  readonly stream: StreamName;
  readonly command: { readonly type: string };
  readonly code: string;
}

/** Everything a screen needs, as it is now. A new object on every change; what did not change keeps its identity. */
export interface View {
  readonly status: 'connecting' | 'online' | 'offline' | 'ended';
  /** With `ended`: the name of the close code (`linkInvalid`, `notSignedIn`, …). */
  readonly endedBecause: string | null;
  readonly you: You | null;
  /** First names you may know. */
  readonly names: Readonly<Record<PersonId, string>>;
  /** Who of those you may know is here now. */
  readonly online: ReadonlySet<PersonId>;
  readonly counts: Readonly<Counts>;
  /** Commands not yet on the server's disk; they are kept on the device. */
  readonly waiting: number;
  /** The last few refusals that came after the fact. */
  readonly refused: readonly RefusedCommand[];
  readonly session: SessionState;
  /** All sessions that are followed, by id. */
  readonly sessions: Readonly<Record<SessionId, SessionState>>;
  readonly harvest: HarvestState;
  readonly process: ProjectState;
  readonly people: EnrolledState;
  readonly answer: AnswerState;
  readonly organisation: OrganisationState;
}

/** Before anything was heard: what is not followed stays like this. */
export const emptyView: View = {
  status: 'connecting',
  endedBecause: null,
  you: null,
  names: {},
  online: new Set(),
  counts: { here: 0, receipts: {}, support: {} },
  waiting: 0,
  refused: [],
  session: { status: 'empty' },
  sessions: {},
  harvest: { themes: [], agreements: [], undo: [], steps: 0, mergedInto: {} },
  process: { status: 'none' },
  people: { enrolments: [], informed: [], erased: [] },
  answer: { published: [] },
  organisation: { status: 'empty' },
};
