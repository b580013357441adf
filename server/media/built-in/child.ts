import { type ChildProcess, fork } from 'node:child_process';
import type { ForwarderStats, FromForwarder, ToForwarder } from '../forwarder/messages.ts';
import { shortEnvironment } from '../short-environment.ts';
import { LastWords } from './last-words.ts';

/** What a forwarder may take to start (ms). */
const startsWithin = 10_000;
/** How often it is asked whether it is there (ms). */
const asksEvery = 1_000;
/** Packets live for a moment. With room for more of them the process grows by tens of MB and is no faster for it. */
const youngHeap = '--max-semi-space-size=4';

export interface Ports {
  readonly port: number;
  readonly tcpPort: number | null;
}

export interface ChildOptions {
  readonly script: string;
  readonly start: Extract<ToForwarder, { to: 'start' }>;
  /** Folder where what was compiled is kept, so that the next begins in half the time; null: nowhere. */
  readonly compiled: string | null;
  /** Silent for so long (ms) it is taken for dead, and killed. */
  readonly answersWithin: number;
  heard(message: FromForwarder): void;
  /** What it says to the operator, a line at a time. */
  log(line: string): void;
  /** It is gone; `why` in a few words for the operator. Comes once. */
  ended(why: string): void;
}

/** One forwarder in a process of its own: what breaks in there breaks nothing else. */
export class Child {
  readonly #process: ChildProcess;
  readonly #options: ChildOptions;
  readonly #pulse: NodeJS.Timeout;
  readonly ready: Promise<Ports>;
  readonly bornAt = performance.now();
  ports: Ports | null = null;
  stats: ForwarderStats | null = null;
  #heardAt = performance.now();
  #pulsedAt = performance.now();
  /** The files that it writes now. */
  readonly #writing = new Map<string, Extract<FromForwarder, { is: 'recording' }>>();
  readonly #lastWords: LastWords;
  #why = '';
  #isOver = false;

  constructor(options: ChildOptions) {
    this.#options = options;
    this.#lastWords = new LastWords(options.log);
    const env = shortEnvironment();
    if (options.compiled) env.NODE_COMPILE_CACHE = options.compiled;
    this.#process = fork(options.script, [], {
      execArgv: [youngHeap],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env,
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (data: string) => this.#lastWords.hear(data));
    this.#process.on('error', (error) => {
      this.#why ||= String(error);
      if (this.#process.pid === undefined) this.#end(this.#why);
    });
    this.#process.on('exit', (code, signal) => this.#end(this.#why || this.#lastWords.reason(code, signal)));
    this.ready = new Promise((resolve, reject) => {
      this.#process.on('message', (message: FromForwarder) => this.#hear(message, resolve));
      this.#process.once('exit', () => reject(new Error('the forwarder ended')));
      this.#process.once('error', reject);
    });
    this.ready.catch(() => undefined);
    this.send(options.start);
    this.#pulse = setInterval(() => this.#feel(), asksEvery);
    this.#pulse.unref();
  }

  /** 0 when it never began. */
  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  send(message: ToForwarder): void {
    if (this.#process.connected) this.#process.send(message);
  }

  kill(why: string): void {
    this.#why = why;
    this.#process.kill('SIGKILL');
  }

  /** Lets it end by itself, so that recordings are on disk; resolves when it has. */
  async stop(): Promise<void> {
    if (this.#isOver) return;
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    this.#why = 'stopped';
    if (this.#process.connected) this.#process.disconnect();
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 3_000);
    await gone;
    clearTimeout(late);
  }

  #hear(message: FromForwarder, ready: (ports: Ports) => void): void {
    this.#heardAt = performance.now();
    if (message.is === 'ready') {
      this.ports = { port: message.port, tcpPort: message.tcpPort };
      ready(this.ports);
    } else if (message.is === 'failed') this.#why = message.detail;
    else if (message.is === 'stats') this.stats = message.stats;
    else {
      if (message.is === 'recording') this.#writing.set(message.file, message);
      if (message.is === 'recorded') this.#writing.delete(message.file);
      this.#options.heard(message);
    }
  }

  #feel(): void {
    const now = performance.now();
    // when this process itself stood still, its silence says nothing about the other
    if (now - this.#pulsedAt > 2 * asksEvery) this.#heardAt = now;
    this.#pulsedAt = now;
    const most = this.ports ? this.#options.answersWithin : startsWithin;
    if (now - this.#heardAt > most) this.kill('did not answer');
    else if (this.ports) this.send({ to: 'stats', ask: 'pulse' });
  }

  #end(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#pulse);
    // what is in there can be heard, and must go on its day: it tells of it no more
    for (const left of this.#writing.values()) this.#options.heard({ ...left, is: 'recorded', ms: null });
    this.#options.ended(why);
  }
}
