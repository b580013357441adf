import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attendee, MediaEvent } from '../../ports/media.ts';
import type { MediaPlace } from '../../ports/media-contract.ts';
import { BuiltInProvider } from './provider.ts';
import type { BuiltInSettings } from './settings.ts';

interface Seen {
  readonly pid: number;
  readonly held: Readonly<Record<string, MediaPlace & { session: string; sending: unknown }>>;
  readonly recorded: readonly string[];
  readonly asked: readonly { readonly to: string }[];
}

/** The built-in provider with forwarders that forward nothing. */
export class TestBuiltIn {
  readonly folder = mkdtempSync(join(tmpdir(), 'polder-media-'));
  readonly provider: BuiltInProvider;
  readonly events: MediaEvent[] = [];
  readonly lines: string[] = [];

  constructor(some: Partial<BuiltInSettings> = {}) {
    this.provider = new BuiltInProvider({
      port: 0,
      tcpPort: 0,
      bind: '127.0.0.1',
      announce: join(this.folder, 'seen'),
      iceServers: [],
      recordings: join(this.folder, 'recordings'),
      now: Date.now,
      log: (line) => void this.lines.push(line),
      script: join(import.meta.dirname, 'child.fixture.ts'),
      most: 1,
      ...some,
    });
    this.provider.listen((event) => this.events.push(event));
  }

  /** What the forwarders that ever ran have; the last of each. */
  get seen(): readonly Seen[] {
    const files = readdirSync(this.folder).filter((name) => /\.\d+$/.test(name));
    return files.map((name) => JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as Seen);
  }

  get pids(): readonly number[] {
    return this.seen.map(({ pid }) => pid).filter(isAlive);
  }

  /** Where a forwarder that is alive has this client. */
  async whereIs({ client }: Attendee): Promise<MediaPlace | null> {
    // what was asked is on its way to another process
    await new Promise((resolve) => setTimeout(resolve, 60));
    const held = this.seen.filter(({ pid }) => isAlive(pid)).flatMap((one) => one.held[client] ?? []);
    const [first] = held;
    return first ? { room: first.room, rights: first.rights } : null;
  }

  /** From now on no forwarder can start. */
  break(): void {
    writeFileSync(join(this.folder, 'seen.broken'), '');
    for (const pid of this.pids) kill(pid);
  }

  async stop(): Promise<void> {
    await this.provider.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const offer = (sdp = 'offer') =>
  ({ do: 'join', token: 'token', transport: 'udp', sdp, microphone: true, camera: false }) as const;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export function kill(pid: number | undefined): void {
  // 0 would be everybody, the specs themselves included
  if (!pid) throw new Error('no process to kill');
  process.kill(pid, 'SIGKILL');
}
