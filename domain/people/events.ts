import type { DomainEvent, StaffRole } from '../kernel/decider.ts';
import type { PersonId, SessionId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';

export type SupportNeed = 'phone-test' | 'dial-in' | 'buddy' | 'library-seat' | 'paper' | 'interpreter';

/** How a person sits at the table. */
export type Means = 'screen' | 'phone' | 'library';

interface Staffed extends DomainEvent {
  readonly audience: 'staff';
}

/** Stream `organisation`. */
export type OrganisationEvent =
  | (Staffed & { readonly type: 'organisation-founded'; readonly name: string; readonly at: Moment })
  | (Staffed & { readonly type: 'organisation-renamed'; readonly name: string })
  | (Staffed & {
      readonly type: 'staff-appointed';
      readonly person: PersonId;
      readonly roles: readonly StaffRole[];
      readonly at: Moment;
    })
  | (Staffed & { readonly type: 'staff-dismissed'; readonly person: PersonId; readonly at: Moment });

/** Stream `people:<project>`: ids only; names and addresses live in the people register. */
export type EnrolmentEvent =
  | (Staffed & {
      readonly type: 'people-enrolled';
      readonly session: SessionId;
      readonly people: readonly EnrolledPerson[];
      readonly at: Moment;
    })
  | (Staffed & {
      readonly type: 'person-withdrawn';
      readonly session: SessionId;
      readonly person: PersonId;
      readonly at: Moment;
    })
  /** Their withdrawal was taken back: they stand on the list as they did. */
  | (Staffed & {
      readonly type: 'person-enrolled-again';
      readonly session: SessionId;
      readonly person: PersonId;
      readonly at: Moment;
    })
  /** How they come, are reached and are helped from now on; what they heard before stays. */
  | (Staffed & {
      readonly type: 'enrolment-corrected';
      readonly session: SessionId;
      readonly person: EnrolledPerson;
      readonly at: Moment;
    })
  | (Staffed & {
      readonly type: 'person-invited';
      readonly session: SessionId;
      readonly person: PersonId;
      readonly by: 'mail' | 'letter';
      readonly sequence: number;
      readonly at: Moment;
    })
  | (Staffed & {
      readonly type: 'letters-marked';
      readonly session: SessionId;
      readonly people: readonly PersonId[];
      readonly sent: boolean;
      readonly at: Moment;
    })
  | (Staffed & {
      readonly type: 'person-called';
      readonly session: SessionId;
      readonly person: PersonId;
      readonly at: Moment;
    })
  /** Read the privacy notice and gave a first name. */
  | (Staffed & { readonly type: 'person-informed'; readonly person: PersonId; readonly at: Moment })
  | (Staffed & {
      readonly type: 'person-erased';
      readonly person: PersonId;
      readonly wordsToo: boolean;
      readonly at: Moment;
    });

export interface EnrolledPerson {
  readonly person: PersonId;
  readonly means: Means;
  readonly reachedBy: 'mail' | 'letter';
  readonly needs: readonly SupportNeed[];
}
