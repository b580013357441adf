import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { askedThrough } from './access/proxies.ts';
import { newId, newSecret } from './access/secrets.ts';
import { type Configuration, isLocal } from './configuration.ts';
import { Dispatch } from './dispatch/dispatch.ts';
import { httpApp } from './http/app.ts';
import { readAssets } from './http/assets.ts';
import type { Server } from './http/context.ts';
import { operationTools } from './http/operation-tools.ts';
import { allowsSocket } from './http/safety.ts';
import { Live } from './live/gateway.ts';
import { mailboxMailer } from './mail/mailbox.ts';
import { type Postman, startPostman } from './mail/postman.ts';
import { smtpMailer } from './mail/smtp.ts';
import { type GivenMedia, setUpMedia } from './media-set-up.ts';
import type { Clock } from './ports/clock.ts';
import type { Storage } from './ports/storage.ts';
import { Reactions } from './reactions/reactions.ts';
import { realChance, realClock } from './real-clock.ts';
import { keepRetention } from './retention-days.ts';
import { openStorage } from './storage/open.ts';
import { ProjectDirectory } from './views/project-directory.ts';

export interface Running {
  readonly url: string;
  readonly isEmpty: boolean;
  /** Sentences for the operator: what will not work as it is set up. */
  readonly advice: readonly string[];
  stop(): Promise<void>;
}

/** What specs bring along instead of the real thing. */
export interface Given {
  readonly storage?: Storage;
  readonly clock?: Clock;
  readonly media?: GivenMedia;
}

/** Puts the parts together and opens the door. */
export async function startServer(
  settings: Configuration,
  { setupCode, log }: { setupCode: string; log: (line: string) => void },
  given: Given = {},
): Promise<Running> {
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const storage = given.storage ?? (await openStorage(settings));
  const clock = given.clock ?? realClock;
  const chance = realChance;
  const askedOf = askedThrough(settings.trustedProxies);
  const dispatch = new Dispatch(storage, clock.now);
  const tools = { dispatch, now: clock.now, newCommandId: () => newId(chance) };
  const reactions = new Reactions({ ...tools, storage, clock, log });
  const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const mailFrom = settings.mailFrom ?? `polder@${new URL(publicUrl).hostname}`;
  const mailer =
    settings.smtpUrl === undefined ? mailboxMailer : smtpMailer({ url: settings.smtpUrl, from: mailFrom });
  // at a public address without a mail server mails wait: nobody could read them in a mailbox
  const postman =
    settings.smtpUrl === undefined && !isLocal(publicUrl)
      ? waitingPostman
      : startPostman({ storage, mailer, clock, log });
  const secret = await adminSecret(settings.dataDir);
  const media = await setUpMedia(
    {
      settings: settings.media,
      dataDir: settings.dataDir,
      dispatch,
      storage,
      secret,
      now: clock.now,
      newId: tools.newCommandId,
      log,
    },
    given.media,
  );
  const live = new Live({
    ...tools,
    newSecret: () => newSecret(chance),
    storage,
    media: media.house,
    allowsOrigin: allowsSocket(publicUrl, askedOf),
    log,
  });
  const server: Server = {
    storage,
    dispatch,
    projects: new ProjectDirectory(storage, dispatch),
    reactions,
    live,
    clock,
    chance,
    postman,
    mailFrom,
    assets: await readAssets(join(import.meta.dirname, '../dist/web')),
    publicUrl,
    setupCode,
    sendsMail: settings.smtpUrl !== undefined,
    mailboxSecret: settings.smtpUrl === undefined && isLocal(publicUrl) ? newSecret(chance) : null,
    adminSecret: secret,
    media: media.setUp,
    recordings: media.recordings,
    log,
  };
  const http = await listen(httpApp(server, askedOf), live, settings);
  http.on('upgrade', (request, socket, head) => {
    if (request.url === '/live') live.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  const { state } = await dispatch.look('organisation');
  void postman.knock();
  const takingUp = reactions
    .takeUp()
    .catch((error: unknown) => log(`reactions: taking up failed: ${String(error)}`));
  await media.recordings.takeUp();
  const retention = keepRetention({
    recordings: media.recordings,
    tools: operationTools(server),
    clock,
    live,
    reactions,
    log,
  });
  return {
    url: publicUrl,
    isEmpty: state.status === 'empty',
    advice: advice(settings, publicUrl, server.mailboxSecret),
    async stop() {
      await takingUp;
      await retention.stop();
      reactions.stop();
      await postman.stop();
      await live.close();
      await media.stop();
      await new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      });
      await storage.close();
    },
  };
}

const waitingPostman: Postman = { knock: () => Promise.resolve(), stop: () => Promise.resolve() };

function listen(
  app: ReturnType<typeof httpApp>,
  live: Live,
  { port, host }: Configuration,
): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const fetch = (request: Request, env: HttpBindings | Http2Bindings) => {
      const { incoming, outgoing } = env as HttpBindings;
      if (incoming.method !== 'GET' || incoming.url !== '/live/stream') return app.fetch(request, env);
      live.stream(incoming, outgoing);
      return RESPONSE_ALREADY_SENT;
    };
    const http = serve({ fetch, port, hostname: host }, () => resolve(http)) as HttpServer;
    http.on('error', reject);
  });
}

/** For `npm run admin` on this machine: whoever can read the data folder may ask the running server. */
async function adminSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'admin.secret');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const secret = newSecret(realChance);
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  }
}

function advice(settings: Configuration, publicUrl: string, mailbox: string | null): string[] {
  const lines: string[] = [];
  if (!isLocal(publicUrl) && publicUrl.startsWith('http://')) {
    lines.push(
      'Without HTTPS browsers give no camera or microphone to this address and sign-in cookies travel in the open. Put a reverse proxy with a certificate in front and set PUBLIC_URL to https://…',
    );
  }
  if (settings.smtpUrl === undefined) {
    lines.push(
      mailbox === null
        ? 'No mail goes out: set SMTP_URL and MAIL_FROM. Invitations and sign-in mails wait until then.'
        : `No mail server is set. Mails can be read at ${publicUrl}/mailbox/${mailbox}`,
    );
  }
  return lines;
}
