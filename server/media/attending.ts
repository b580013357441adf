import type { Viewer } from '#domain/kernel/audience.ts';
import { viewerOf } from '#domain/session/roles.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Attendee, Call, MediaProvider, MediaRoom } from '../ports/media.ts';
import type { MediaLine } from '../ports/media-desk.ts';
import type { MediaPlace } from './wanted.ts';

/** What a provider was last asked to have of somebody. */
export interface Held extends MediaPlace {
  readonly provider: MediaProvider;
  readonly who: Attendee;
}

/** One tab of somebody who follows this session, or their telephone, as far as sound and picture go. */
export interface Attending {
  readonly line: MediaLine;
  /** Null for a tab. */
  readonly call: Call | null;
  /** False while the line is away for a moment: their sound goes on. */
  open: boolean;
  /** Asked for sound here, and did not leave. */
  wants: boolean;
  /** Waits for a grant that lets them in (again). */
  waits: boolean;
  held: Held | null;
  /** Where they really are, as their provider or they themselves told. */
  here: MediaRoom | null;
  microphone: boolean;
  camera: boolean;
  /** On the telephone: whether their place let them speak when it was last looked at; null before that. */
  allowed: boolean | null;
  /** What does not work for them. */
  trouble: string | null;
  /** Why they were last told that there is no sound, so that it is told once. */
  refused: string | null;
  /** Why their sound ends here; told when it has. */
  ending: string | null;
  /** How often their provider did not take them out. */
  failed: number;
  /** Was told what somebody who comes in must know. */
  greeted: boolean;
}

export const attendingOn = (line: MediaLine, call: Call | null = null): Attending => ({
  line,
  call,
  open: true,
  wants: false,
  waits: false,
  held: null,
  here: null,
  microphone: false,
  camera: false,
  allowed: null,
  trouble: null,
  refused: null,
  ending: null,
  failed: 0,
  greeted: false,
});

export const viewing = (state: SessionState, { line }: Attending): Viewer | null =>
  viewerOf(state, line.person, line.roles);

/** Really in the room that they are meant to be in. */
export const isPresent = ({ held, here }: Attending): boolean => held !== null && held.room === here;
