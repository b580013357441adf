import type { Enrolment } from '../state.ts';

type Heard = Pick<Enrolment, 'invitation' | 'called'>;

/** Their letter was handed over or posted. */
export const hasLetterAway = ({ invitation }: Pick<Heard, 'invitation'>): boolean =>
  invitation.status === 'letter' && (invitation.sentAt ?? null) !== null;

/** Somebody knows that they are invited: by a mail, a letter that is away, or a call. A letter that lies ready tells nobody anything. */
export const hasHeard = (enrolment: Heard): boolean =>
  enrolment.invitation.status === 'mailed' || enrolment.called || hasLetterAway(enrolment);
