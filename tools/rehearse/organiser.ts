import type { DomainCommand } from '#domain/kernel/decider.ts';
import { day } from '#domain/kernel/moments.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import { issueLink } from '#server/access/links.ts';
import { putStaff } from '#server/access/people.ts';
import { newId } from '#server/access/secrets.ts';
import { Dispatch } from '#server/dispatch/dispatch.ts';
import { realChance } from '#server/real-clock.ts';
import { openStorage } from '#server/storage/open.ts';
import type { Stored } from './verdict.ts';

type Where = Parameters<typeof openStorage>[0];

/** Founds an organisation on an empty database while no server has it open, and gives an organiser's token. */
export async function foundForRehearsal(where: Where): Promise<string> {
  const storage = await openStorage(where);
  const dispatch = new Dispatch(storage, Date.now);
  const organiser = newId(realChance);
  const details = {
    firstName: 'Organiser',
    lastName: '',
    phone: null,
    language: 'nl' as const,
    erasedAt: null,
  };
  const command = { type: 'found-organisation', name: 'Rehearsal', organiser };
  await dispatch.run({
    stream: 'organisation',
    id: newId(realChance),
    actor: { person: 'server', roles: [] },
    command: command as DomainCommand,
    register: [putStaff(organiser, 'organiser@rehearsal.invalid', details)],
  });
  const wish = { kind: 'organiser-token', person: organiser, project: null, session: null } as const;
  const { secret, change } = issueLink({ ...wish, expiresAt: Date.now() + day }, Date.now(), realChance);
  await storage.change([change]);
  await storage.close();
  return secret;
}

/** What lies on disk of a session, read without the server. */
export async function readStored(where: Where, session: string): Promise<Stored> {
  const storage = await openStorage(where);
  const events = (await storage.read(`session:${session}`)).map(({ event }) => event as SessionEvent);
  await storage.close();
  return events.filter((event) => event.type === 'contribution-made').map(({ id, text }) => ({ id, text }));
}
