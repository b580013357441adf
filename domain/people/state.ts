import type { StaffRole } from '../kernel/decider.ts';
import type { PersonId, SessionId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { Means, SupportNeed } from './events.ts';

/** Stream `organisation`: who we are and who works here. Names and addresses live in the people register. */
export type OrganisationState =
  | { readonly status: 'empty' }
  | {
      readonly status: 'founded';
      readonly name: string;
      readonly staff: Readonly<Record<PersonId, readonly StaffRole[]>>;
    };

export type Invitation =
  | { readonly status: 'not-invited' }
  | { readonly status: 'mailed'; readonly at: Moment; readonly sequence: number }
  /** A letter with the link is ready to print, and they stand on the call list. */
  | { readonly status: 'letter'; readonly at: Moment; readonly sentAt?: Moment | null };

export interface Enrolment {
  readonly person: PersonId;
  readonly session: SessionId;
  readonly means: Means;
  readonly reachedBy: 'mail' | 'letter';
  readonly needs: readonly SupportNeed[];
  readonly invitation: Invitation;
  readonly called: boolean;
}

/** Stream `people:<project>`: who takes part, in which session. */
export interface EnrolledState {
  /** In order of enrolment; that order seats people. */
  readonly enrolments: readonly Enrolment[];
  /** Who was taken off, as they stood on the list. */
  readonly withdrawn?: readonly Enrolment[];
  /** Read and accepted the privacy notice; a list, so that adding one stays cheap with hundreds of people. */
  readonly informed: readonly { readonly person: PersonId; readonly at: Moment }[];
  readonly erased: readonly PersonId[];
}
