import type { PersonId } from '#domain/kernel/ids.ts';
import type { Means } from '#domain/people/events.ts';
import type { Invitation } from '#domain/people/state.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Preparing } from '#domain/process/state.ts';
import { listResidents, type PersonRow } from '../access/people.ts';
import { invitationMail } from '../mail/invitation.ts';
import type { Mail } from '../ports/mailer.ts';
import type { Server } from './context.ts';

/** Somebody who is invited now: how, and what they had heard before. */
export interface Wanted {
  readonly row: PersonRow;
  readonly by: 'mail' | 'letter';
  readonly before: Invitation;
  readonly means: Means;
}

/** Everybody who was not invited yet, or those who are asked for; who is erased or not on the list is skipped. */
export async function whoToInvite(
  server: Server,
  project: Preparing,
  session: PlannedSession,
  asked: readonly PersonId[] | null,
): Promise<{ wanted: Wanted[]; skipped: number }> {
  const { state } = await server.dispatch.look('people', project.id);
  const rows = new Map((await listResidents(server.storage, project.id)).map((row) => [row.id, row]));
  const enrolments = state.enrolments.filter((enrolment) => enrolment.session === session.id);
  const chosen =
    asked === null
      ? enrolments.filter(({ invitation }) => invitation.status === 'not-invited')
      : enrolments.filter(({ person }) => asked.includes(person));
  const wanted = chosen.flatMap(({ person, reachedBy, invitation, means }): Wanted[] => {
    const row = rows.get(person);
    if (!row || row.erasedAt !== null) return [];
    const by = reachedBy === 'mail' && row.email !== null ? 'mail' : 'letter';
    return [{ row, by, before: invitation, means }];
  });
  return { wanted, skipped: (asked?.length ?? chosen.length) - wanted.length };
}

interface Around {
  readonly server: Server;
  readonly project: Preparing;
  readonly session: PlannedSession;
  readonly organisation: string;
  /** Their own link, whole. */
  readonly link: string;
}

/** The mail that somebody gets: the same in a preview and in the post. */
export const mailTo = (
  { row, before, means }: Wanted,
  email: string,
  { server, project, session, organisation, link }: Around,
): Mail =>
  invitationMail({
    language: row.language,
    organisation,
    from: server.mailFrom,
    frame: project.frame,
    session,
    person: { id: row.id, firstName: row.firstName, email, means },
    link,
    changed: before.status === 'mailed' && before.sequence < session.calendarSequence,
    now: server.clock.now(),
  });
