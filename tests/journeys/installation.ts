import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** An installation of Polder of its own, empty at first, as `npm start` gives one. */
export interface Installation {
  readonly url: string;
  /** Null once somebody has founded the organisation. */
  readonly setupCode: string | null;
  /** Where mails can be read. */
  readonly mailbox: string;
  /** Ends the server and begins it again on the same data, with the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts the server and reads what it prints until it is ready. */
async function begin(env: Record<string, string>) {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    if (line.startsWith('Polder is ready at ')) break;
  }
  const text = printed.join('\n');
  if (!text.includes('Polder is ready')) throw new Error(`The server did not start: ${text}`);
  child.stdout.resume();
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { text, end };
}

/** `settings`: what the operator sets beside what every installation has. */
export async function install(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'polder-journey-'));
  const port = await freePort();
  const env = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, ...settings };
  let server = await begin(env);
  return {
    url: `http://localhost:${port}`,
    setupCode: /Set-up code.*: (\S+)/.exec(server.text)?.[1] ?? null,
    get mailbox() {
      return /http\S+\/mailbox\/\S+/.exec(server.text)?.[0] ?? '';
    },
    async restart() {
      await server.end('SIGTERM');
      server = await begin(env);
    },
    async stop() {
      await server.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
