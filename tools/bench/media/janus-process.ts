import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WebSocket } from 'ws';
import { freePort } from '../../rehearse/rehearsal.ts';

const run = promisify(execFile);
const binary = '/usr/bin/janus';
const startsWithin = 10_000;

/** What a meeting does not need. */
const otherPlugins = [
  'audiobridge',
  'duktape',
  'echotest',
  'lua',
  'nosip',
  'recordplay',
  'sip',
  'streaming',
  'textroom',
  'videocall',
  'voicemail',
];
const otherTransports = ['http', 'mqtt', 'nanomsg', 'pfunix', 'rabbitmq'];
const libraries = (names: readonly string[]): string => names.map((name) => `libjanus_${name}.so`).join(',');

/** Janus from the Debian package, on this machine's own address, with settings in a folder of its own. */
export class JanusProcess {
  readonly url: string;
  readonly pid: number;
  readonly version: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, url: string, version: string, folder: string) {
    this.#child = child;
    this.#folder = folder;
    this.url = url;
    this.version = version;
    this.pid = child.pid ?? 0;
  }

  /** Why Janus cannot run here, in words; null when it can. Installs the package where we may. */
  static async missing(): Promise<string | null> {
    if (ownAddress() === null) return 'Janus needs an address of this machine other than 127.0.0.1';
    if (existsSync(binary)) return null;
    if (!existsSync('/usr/bin/apt-get')) return 'Janus comes from a Debian package, and this is no Debian';
    if (process.getuid?.() !== 0) return 'Janus is not installed; as root: apt-get install janus';
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const install = () =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'janus'], options);
    try {
      await install().catch(() => run('apt-get', ['update', '-qq'], options).then(install));
      return null;
    } catch {
      return 'the Debian package janus could not be installed';
    }
  }

  static async start(): Promise<JanusProcess> {
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'polder-janus-'));
    const files = { janus: general(), 'transport.websockets': webSockets(port), 'plugin.videoroom': '' };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name === 'janus' ? 'janus.jcfg' : `janus.${name}.jcfg`), text);
    }
    const child = spawn(binary, ['-F', folder], { stdio: 'ignore' });
    const url = `ws://127.0.0.1:${port}`;
    await answers(url, child);
    // it knows no such option, and says its version before it says so
    const { stdout } = await run(binary, ['--version']).catch((told: { stdout: string }) => told);
    return new JanusProcess(child, url, /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? '', folder);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode === null && this.#child.kill('SIGKILL')) await gone;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The first address of this machine that is not loopback; Janus finds no way over loopback. */
function ownAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}

const general = (): string => `
general: {
  debug_level = 2
  debug_timestamps = false
  session_timeout = 0
}
nat: {
  ice_enforce_list = "${ownAddress()}"
}
plugins: {
  disable = "${libraries(otherPlugins)}"
}
transports: {
  disable = "${libraries(otherTransports)}"
}
`;

const webSockets = (port: number): string => `
general: {
  json = "compact"
  ws = true
  ws_ip = "127.0.0.1"
  ws_port = ${port}
  wss = false
}
admin: {
  admin_ws = false
}
`;

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + startsWithin;
  while (performance.now() < until && child.exitCode === null) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = new WebSocket(url, 'janus-protocol');
      socket.once('error', () => resolve(false));
      socket.once('open', () => {
        socket.close();
        resolve(true);
      });
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('Janus did not start');
}
