import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#domain/kernel/result.ts';
import type { EnrolmentCommand, OrganisationCommand } from '#domain/people/commands.ts';
import { revokeLinksOf } from '../access/links.ts';
import { findPerson, type PersonRow, projectOf, putAgain } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import { listMails, withoutMailsTo } from '../mail/outbox.ts';
import type { Outcome, RegisterChange } from '../ports/storage.ts';
import { takeWords, wordsToTake } from './take-words.ts';
import { type OperationTools, operator } from './tools.ts';

export interface Erased {
  readonly person: PersonId;
  /** Contributions that were taken away. */
  readonly contributions: number;
}

/**
 * Blanks the person's row, revokes links, ends sign-ins, takes mails to them out, and tells the log. With
 * `wordsToo` everything they said is redacted and taken out of the log itself. May be done again: what was
 * done stays done. Their link is gone by then, so an erasure that broke off is noted and finished by the server.
 */
export async function erasePerson(
  tools: OperationTools,
  { person, wordsToo }: { readonly person: PersonId; readonly wordsToo: boolean },
): Promise<Result<Erased, Refusal>> {
  const row = await findPerson(tools.storage, person);
  if (row === null) return refuse('person-unknown');
  const changes = await registerChanges(tools, row);
  if (wordsToo) changes.push(wordsToTake(row));
  const outcome = await tellTheLog(tools, row, wordsToo, changes);
  if (outcome.kind === 'refused') return { ok: false, refusal: outcome.refusal };
  await tools.recordings?.removeOf(person);
  return ok({ person, contributions: wordsToo ? await takeWords(tools, row) : 0 });
}

async function tellTheLog(
  { dispatch, storage, chance }: OperationTools,
  row: PersonRow,
  wordsToo: boolean,
  register: readonly RegisterChange[],
): Promise<Outcome> {
  const run = (stream: StreamName, command: DomainCommand): Promise<Outcome> =>
    dispatch.run({ stream, id: newId(chance), actor: operator, command, register });
  const project = projectOf(row);
  if (project !== null) {
    const erase: EnrolmentCommand = { type: 'erase', person: row.id, wordsToo };
    return run(`people:${project}`, erase);
  }
  const works = (await dispatch.rolesOf(row.id)).length > 0;
  const dismiss: OrganisationCommand = { type: 'dismiss-staff', person: row.id };
  if (works) return run('organisation', dismiss);
  await storage.change(register);
  return { kind: 'accepted', version: 0 };
}

async function registerChanges(tools: OperationTools, row: PersonRow): Promise<RegisterChange[]> {
  const { storage, now } = tools;
  const blank = { firstName: '', lastName: '', email: null, phone: null, address: null };
  const signIns = await storage.list('sign-ins', row.id);
  return [
    putAgain(row, { ...blank, erasedAt: row.erasedAt ?? now() }),
    ...(await revokeLinksOf(storage, row.id, now())),
    ...signIns.map(({ key }) => ({ change: 'remove' as const, collection: 'sign-ins' as const, key })),
    ...(await mailsTo(tools, row)),
  ];
}

/** All mails to their address; where others share it (couples do), only those that greet them by name. */
async function mailsTo(
  { storage }: OperationTools,
  { id, email, firstName }: PersonRow,
): Promise<readonly RegisterChange[]> {
  if (email === null) return [];
  const same = (other: unknown): boolean =>
    typeof other === 'string' && other.toLowerCase() === email.toLowerCase();
  const people = await storage.list('people');
  if (!people.some(({ key, body }) => key !== id && same(body.email))) return withoutMailsTo(storage, email);
  const mails = await listMails(storage);
  return mails
    .filter(({ to, text }) => same(to) && text.includes(firstName))
    .map((mail) => ({ change: 'remove', collection: 'outbox', key: mail.id }));
}
