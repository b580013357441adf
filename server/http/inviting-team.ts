import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession, SessionTeam } from '#domain/process/events.ts';
import type { Preparing } from '#domain/process/state.ts';
import { listStaff, type PersonRow } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import { queueMail } from '../mail/outbox.ts';
import { partInvitationMail, teamInvitationMail } from '../mail/team-invitation.ts';
import type { RegisterChange } from '../ports/storage.ts';
import type { Server } from './context.ts';
import { personalLinks } from './personal-links.ts';

interface AtTable {
  readonly person: PersonId;
  readonly role: 'facilitator' | 'note-taker';
  readonly table: number;
}
interface AroundTables {
  readonly person: PersonId;
  readonly parts: readonly (keyof SessionTeam)[];
}

const atTables = ({ tables }: PlannedSession): readonly AtTable[] =>
  tables.flatMap(({ number: table, facilitator, noteTaker }) => [
    ...(facilitator === null ? [] : [{ person: facilitator, role: 'facilitator' as const, table }]),
    ...(noteTaker === null ? [] : [{ person: noteTaker, role: 'note-taker' as const, table }]),
  ]);

const allParts = ['leadFacilitators', 'techHosts', 'rapporteurs'] as const;

/** Each of them once, with everything they do: one mail tells it all. */
function aroundTables({ team }: PlannedSession): readonly AroundTables[] {
  const people = new Set(allParts.flatMap((part) => team[part]));
  return [...people].map((person) => ({
    person,
    parts: allParts.filter((part) => team[part].includes(person)),
  }));
}

export interface TeamMails {
  readonly changes: readonly RegisterChange[];
  readonly mailed: number;
  readonly skipped: number;
}

/**
 * The mails to the team of an evening. Who works at a table gets a link of their own. Who leads, helps or makes the
 * harvest reaches names and addresses: a link that lies in a mail for days may not open that, so theirs leads to the
 * screen, where they sign in. Example data never send mail.
 */
export async function teamMails(
  server: Server,
  project: Preparing,
  session: PlannedSession,
  asked: readonly PersonId[] | null,
): Promise<TeamMails> {
  const rows = new Map((await listStaff(server.storage)).map((row) => [row.id, row]));
  const organisation = await server.dispatch.organisationName();
  const isAsked = ({ person }: { readonly person: PersonId }) => asked === null || asked.includes(person);
  const told = [...atTables(session), ...aroundTables(session)].filter(isAsked);
  const made = told.flatMap((task): RegisterChange[][] => {
    const row = rows.get(task.person);
    if (!row || row.email === null || row.erasedAt !== null || project.example) return [];
    const request = { ...personal(row, row.email), organisation, ...around(server, project, session) };
    const queued = (mail: Parameters<typeof queueMail>[1]) =>
      queueMail(newId(server.chance), mail, server.clock.now());
    if ('parts' in task)
      return [
        [queued(partInvitationMail({ ...request, ...screens(server, project, session), parts: task.parts }))],
      ];
    const [link] = personalLinks(server, project, session, [task.person]);
    if (!link) return [];
    const { role, table } = task;
    return [[link.change, queued(teamInvitationMail({ ...request, role, table, link: link.url }))]];
  });
  return { changes: made.flat(), mailed: made.length, skipped: told.length - made.length };
}

const personal = ({ id, firstName, language }: PersonRow, email: string) => ({
  language,
  person: { id, firstName, email },
});

const around = (server: Server, { frame }: Preparing, session: PlannedSession) => ({
  from: server.mailFrom,
  frame,
  session,
  now: server.clock.now(),
});

const screens = ({ publicUrl }: Server, project: Preparing, session: PlannedSession) => ({
  stage: `${publicUrl}/stage/${session.id}`,
  harvest: `${publicUrl}/studio/p/${project.id}/harvest`,
});
