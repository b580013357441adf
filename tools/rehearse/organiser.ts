import type { SessionEvent } from '#domain/session/events.ts';
import { Dispatch } from '#server/dispatch/dispatch.ts';
import { foundOrganisation } from '#server/operations/found-organisation.ts';
import { issueOrganiserToken } from '#server/operations/issue-token.ts';
import { realChance } from '#server/real-clock.ts';
import { openStorage } from '#server/storage/open.ts';
import type { Stored } from './verdict.ts';

type Where = Parameters<typeof openStorage>[0];

const email = 'organiser@rehearsal.invalid';

/** Founds an organisation on an empty database while no server has it open, and gives an organiser's token. */
export async function foundForRehearsal(where: Where): Promise<string> {
  const storage = await openStorage(where);
  try {
    const tools = { storage, dispatch: new Dispatch(storage, Date.now), chance: realChance, now: Date.now };
    const founded = await foundOrganisation(tools, { organisation: 'Rehearsal', name: 'Organiser', email });
    const issued = founded.ok ? await issueOrganiserToken(tools, { email, days: 1 }) : founded;
    if (!issued.ok) throw new Error(`the rehearsal could not be set up: ${issued.refusal.code}`);
    return issued.value.token;
  } finally {
    await storage.close();
  }
}

/** What lies on disk of a session, read without the server. */
export async function readStored(where: Where, session: string): Promise<Stored> {
  const storage = await openStorage(where);
  const events = (await storage.read(`session:${session}`)).map(({ event }) => event as SessionEvent);
  await storage.close();
  return events.filter((event) => event.type === 'contribution-made').map(({ id, text }) => ({ id, text }));
}
