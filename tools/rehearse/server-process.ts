import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../server/main.ts');
const clockTicks = 100;

/** A server of our own on a folder of its own, that can be killed and started again on the same port. */
export class ServerProcess {
  readonly port: number;
  readonly #dataDir: string;
  readonly #databaseUrl: string | undefined;
  #child: ChildProcess | null = null;
  #peakRssMb = 0;
  #cpuSeconds = 0;
  #cpuOfChild = 0;
  #watch: NodeJS.Timeout | null = null;

  constructor(port: number, dataDir: string, databaseUrl?: string) {
    this.port = port;
    this.#dataDir = dataDir;
    this.#databaseUrl = databaseUrl;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get cost(): { peakRssMb: number; cpuSeconds: number } {
    return {
      peakRssMb: Math.round(this.#peakRssMb * 10) / 10,
      cpuSeconds: Math.round((this.#cpuSeconds + this.#cpuOfChild) * 100) / 100,
    };
  }

  /** Resolves when it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.#dataDir,
        PUBLIC_URL: this.url,
        SMTP_URL: '',
        MEDIA_PORT: '0',
        MEDIA_TCP_PORT: '0',
        MEDIA_HOST: '127.0.0.1',
        DATABASE_URL: this.#databaseUrl ?? '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints = (complaints + chunk.toString()).slice(-4_000);
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Polder is ready')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`the server stopped (${code}): ${complaints}`)));
    });
    child.removeAllListeners('exit');
    this.#watch = setInterval(() => this.#look(), 500);
  }

  /** No goodbye: as when the power goes. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#look();
    if (this.#watch) clearInterval(this.#watch);
    this.#cpuSeconds += this.#cpuOfChild;
    this.#cpuOfChild = 0;
    this.#child = null;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** What the system says of the process: highest memory so far, time on the processor. */
  #look(): void {
    const pid = this.#child?.pid;
    if (!pid) return;
    try {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      this.#peakRssMb = Math.max(this.#peakRssMb, Number(peak ?? 0) / 1_024);
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      this.#cpuOfChild = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / clockTicks;
    } catch {
      // the process has just gone, or this system has no /proc: the last figures stand
    }
  }
}
