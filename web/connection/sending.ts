import type { CommandId, StreamName } from '#domain/kernel/ids.ts';
import { commandsPerSecond } from '#protocol/limits.ts';
import type { Up } from '#protocol/up.ts';
import type { StreamCopy } from './stream-copy.ts';

/** Refusals that say nothing of the command itself: it waits on the device and goes again. */
const passing: ReadonlySet<string> = new Set(['too-fast', 'server-failed']);
/** What fails on the server this often is given back to whoever wrote it. */
const mostFailures = 6;
const atOnce = commandsPerSecond;
const pauseMs = 1_200;

/** Brings commands to the server in the order in which they were done, and no faster than it takes them. */
export class Sending {
  readonly #copies: ReadonlyMap<StreamName, StreamCopy>;
  readonly #send: (message: Up) => void;
  readonly #random: () => number;
  readonly #failures = new Map<CommandId, number>();
  #later: ReturnType<typeof setTimeout> | null = null;

  constructor(
    copies: ReadonlyMap<StreamName, StreamCopy>,
    send: (message: Up) => void,
    random: () => number,
  ) {
    this.#copies = copies;
    this.#send = send;
    this.#random = random;
  }

  /** At once, unless others still wait their turn: then after them. */
  one(stream: StreamName, id: CommandId, command: { readonly type: string }): void {
    if (this.#later === null) this.#send({ kind: 'command', id, stream, command: { ...command } });
  }

  /** Everything that is not yet on the server's disk. */
  all(): void {
    this.stop();
    const waiting = [...this.#copies.values()].flatMap(({ stream, pending }) =>
      pending.filter(({ acknowledged }) => acknowledged === null).map((one) => ({ stream, ...one })),
    );
    for (const { stream, id, command } of waiting.slice(0, atOnce)) this.one(stream, id, command);
    if (waiting.length > atOnce) this.#soon();
  }

  /** True when this refusal will pass: the command stays, and goes again in a moment. */
  goesAgain(id: CommandId, code: string): boolean {
    if (!passing.has(code)) return false;
    const failures = (this.#failures.get(id) ?? 0) + (code === 'server-failed' ? 1 : 0);
    this.#failures.set(id, failures);
    if (failures >= mostFailures) return false;
    this.#soon();
    return true;
  }

  settled(id: CommandId): void {
    this.#failures.delete(id);
  }

  stop(): void {
    if (this.#later) clearTimeout(this.#later);
    this.#later = null;
  }

  #soon(): void {
    this.#later ??= setTimeout(() => this.all(), pauseMs * (1 + this.#random()));
  }
}
