import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { PersonId, ProjectId, StreamName } from '#domain/kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#domain/kernel/result.ts';
import type { EnrolmentCommand, OrganisationCommand } from '#domain/people/commands.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import en from '#wording/en/operations.json' with { type: 'json' };
import nl from '#wording/nl/operations.json' with { type: 'json' };
import { sayer } from '#wording/say.ts';
import { revokeLinksOf } from '../access/links.ts';
import { findPerson, type PersonRow, putAgain } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import { listMails, withoutMailsTo } from '../mail/outbox.ts';
import type { Outcome, RegisterChange } from '../ports/storage.ts';
import { blankVoices, voicesOf } from './blank-voices.ts';
import { blankStored, wordsOf } from './blank-words.ts';
import { type OperationTools, operator } from './tools.ts';

export interface Erased {
  readonly person: PersonId;
  /** Contributions that were taken away. */
  readonly contributions: number;
}

const reasons = { nl: sayer('nl', [nl]), en: sayer('en', [en]) };

/**
 * Blanks the person's row, revokes links, ends sign-ins, takes mails to them out, and tells the log. With
 * `wordsToo` everything they said is redacted and taken out of the log itself. May be done again: what was
 * done stays done, so an erasure that broke off is finished by repeating it.
 */
export async function erasePerson(
  tools: OperationTools,
  { person, wordsToo }: { readonly person: PersonId; readonly wordsToo: boolean },
): Promise<Result<Erased, Refusal>> {
  const row = await findPerson(tools.storage, person);
  if (row === null) return refuse('person-unknown');
  const outcome = await tellTheLog(tools, row, wordsToo, await registerChanges(tools, row));
  if (outcome.kind === 'refused') return { ok: false, refusal: outcome.refusal };
  return ok({ person, contributions: wordsToo ? await takeAllWords(tools, row) : 0 });
}

const projectOf = ({ group }: PersonRow): ProjectId | null =>
  group.startsWith('project:') ? group.slice('project:'.length) : null;

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
  const blank = { firstName: '', lastName: '', email: null, phone: null };
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

/** The voices go first: who said them is known only as long as the session still holds them. */
async function takeAllWords(tools: OperationTools, row: PersonRow): Promise<number> {
  const { storage } = tools;
  const project = projectOf(row);
  const sessions = await sessionsOf(tools, project);
  const voices = new Set<string>();
  for (const stream of sessions) {
    for (const words of voicesOf(row.id, await storage.read(stream))) voices.add(words);
  }
  for (const stream of voices.size === 0 ? [] : await carriersOf(tools, project)) {
    if (await blankVoices(storage, stream, voices)) await tools.dispatch.refresh(stream);
  }
  let contributions = 0;
  for (const stream of sessions) contributions += await takeWords(tools, stream, row);
  return contributions;
}

/** A resident spoke in the sessions of their project; somebody of the staff may have spoken anywhere. */
async function sessionsOf(
  { storage, dispatch }: OperationTools,
  project: ProjectId | null,
): Promise<readonly StreamName[]> {
  if (project === null) return storage.streams('session:');
  const { state } = await dispatch.look('process', project);
  return state.status === 'none' ? [] : state.sessions.map(({ id }) => `session:${id}`);
}

async function carriersOf(
  { storage }: OperationTools,
  project: ProjectId | null,
): Promise<readonly StreamName[]> {
  if (project !== null) return [`harvest:${project}`, `answer:${project}`];
  return [...(await storage.streams('harvest:')), ...(await storage.streams('answer:'))];
}

async function takeWords(
  { storage, dispatch, chance }: OperationTools,
  stream: StreamName,
  { id: person, language }: PersonRow,
): Promise<number> {
  const reason = reasons[language]('operations.erased');
  const { standing } = wordsOf(person, await storage.read(stream));
  for (const { id, table } of standing) {
    const command: SessionCommand = { type: 'redact', id, table, reason };
    await dispatch.run({ stream, id: newId(chance), actor: operator, command });
  }
  if ((await blankStored(storage, stream, person)) > 0) await dispatch.refresh(stream);
  return standing.length;
}
