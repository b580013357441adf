import type { Hono } from 'hono';
import type { PersonId } from '#domain/kernel/ids.ts';
import { issueLink } from '../access/links.ts';
import { newId } from '../access/secrets.ts';
import { Live } from '../live/gateway.ts';
import { evening, heldEvening, now, project } from '../operations/operations.fixture.ts';
import type { Storage } from '../ports/storage.ts';
import { Reactions } from '../reactions/reactions.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { ProjectDirectory } from '../views/project-directory.ts';
import { httpApp } from './app.ts';
import type { Server } from './context.ts';

/** Everything that is asked over HTTP, over an evening that was held, in memory. */
export interface TestServer {
  readonly app: Hono;
  readonly server: Server;
  readonly storage: Storage;
  /** The secret of a fresh link of this person to the evening. */
  personalLink(person: PersonId): Promise<string>;
  /** The header of a program that acts for this person. */
  token(person: PersonId): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

/** `given`: parts that a spec brings along. */
export async function testServer(given: Partial<Server> = {}): Promise<TestServer> {
  const storage = openMemoryStorage();
  const { dispatch, chance, now: clockNow } = await heldEvening(storage);
  const clock = { now: clockNow, at: () => () => undefined };
  const log = (): void => undefined;
  const tools = { dispatch, now: clockNow, newCommandId: () => newId(chance) };
  const live = new Live({ ...tools, newSecret: tools.newCommandId, storage, allowsOrigin: () => true, log });
  const reactions = new Reactions({ ...tools, storage, clock, log });
  const server: Server = {
    storage,
    dispatch,
    projects: new ProjectDirectory(storage, dispatch),
    reactions,
    live,
    clock,
    chance,
    postman: { knock: () => Promise.resolve(), stop: () => Promise.resolve() },
    mailFrom: 'polder@example.org',
    assets: { folder: '', entry: () => ({ js: [], css: [], ahead: [] }) },
    publicUrl: 'http://localhost:3000',
    setupCode: 'code',
    sendsMail: false,
    mailboxSecret: null,
    adminSecret: 'secret',
    log,
    ...given,
  };
  const link = async (person: PersonId, kind: 'personal' | 'organiser-token'): Promise<string> => {
    const wish = { kind, person, project, session: evening, expiresAt: now + 1_000_000 };
    const { secret, change } = issueLink(wish, now, chance);
    await storage.change([change]);
    return secret;
  };
  return {
    app: httpApp(server, () => ({ host: 'localhost:3000', https: false })),
    server,
    storage,
    personalLink: (person) => link(person, 'personal'),
    token: async (person) => ({ authorization: `Bearer ${await link(person, 'organiser-token')}` }),
    async stop() {
      reactions.stop();
      await live.close();
    },
  };
}
