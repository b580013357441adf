import type { StaffRole } from '../kernel/decider.ts';
import type { PersonId, SessionId } from '../kernel/ids.ts';
import type { EnrolledPerson } from './events.ts';

export type OrganisationCommand =
  | { readonly type: 'found-organisation'; readonly name: string; readonly organiser: PersonId }
  | { readonly type: 'rename-organisation'; readonly name: string }
  | { readonly type: 'appoint-staff'; readonly person: PersonId; readonly roles: readonly StaffRole[] }
  | { readonly type: 'dismiss-staff'; readonly person: PersonId };

export type EnrolmentCommand =
  /** All or none; people who are enrolled in this session already are refused by id. */
  | { readonly type: 'enrol'; readonly session: SessionId; readonly people: readonly EnrolledPerson[] }
  | { readonly type: 'withdraw'; readonly session: SessionId; readonly person: PersonId }
  /** Takes a withdrawal back. */
  | { readonly type: 'enrol-again'; readonly session: SessionId; readonly person: PersonId }
  /** How somebody comes, is reached and is helped turns out otherwise than it was written down. */
  | { readonly type: 'correct-enrolment'; readonly session: SessionId; readonly person: EnrolledPerson }
  /** `gateOpen` is what the process state says of R1 (filled, or overridden with a reason); the server fills it in. */
  | {
      readonly type: 'invite';
      readonly session: SessionId;
      readonly people: readonly { readonly person: PersonId; readonly by: 'mail' | 'letter' }[];
      readonly sequence: number;
      readonly gateOpen: boolean;
    }
  /** Their letters were handed over or posted; `sent` false takes that back. All or none. */
  | {
      readonly type: 'mark-letters';
      readonly session: SessionId;
      readonly people: readonly PersonId[];
      readonly sent: boolean;
    }
  | { readonly type: 'mark-called'; readonly session: SessionId; readonly person: PersonId }
  | { readonly type: 'inform'; readonly person: PersonId }
  | { readonly type: 'erase'; readonly person: PersonId; readonly wordsToo: boolean };
