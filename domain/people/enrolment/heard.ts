import type { Enrolment } from '../state.ts';

type Heard = Pick<Enrolment, 'invitation' | 'called'>;

/** Their letter was handed over or posted. */
export const hasLetterAway = ({ invitation }: Pick<Heard, 'invitation'>): boolean =>
  invitation.status === 'letter' && (invitation.sentAt ?? null) !== null;

/** Their letter was made, and lies ready to be handed over or posted. */
export const hasLetterReady = (enrolment: Pick<Heard, 'invitation'>): boolean =>
  enrolment.invitation.status === 'letter' && !hasLetterAway(enrolment);

/** Somebody knows that they are invited: by a mail, a letter that is away, or a call. A letter that lies ready tells nobody anything. */
export const hasHeard = (enrolment: Heard): boolean =>
  enrolment.invitation.status === 'mailed' || enrolment.called || hasLetterAway(enrolment);
