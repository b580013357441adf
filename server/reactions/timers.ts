import type { StreamName } from '#domain/kernel/ids.ts';
import { nextDue } from '#domain/session/due.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReactionTools } from './reconcile.ts';

/**
 * The server runs the evening's clock: for every session that is live it waits for the next moment that the
 * session itself names, and then asks for it like anybody else.
 */
export class SessionTimers {
  readonly #tools: ReactionTools;
  readonly #clock: Clock;
  readonly #waiting = new Map<StreamName, { at: number; stop: () => void; release: () => void }>();

  constructor(tools: ReactionTools, clock: Clock) {
    this.#tools = tools;
    this.#clock = clock;
  }

  /** Looks at a session anew: sets, moves or lifts its timer. */
  look(stream: StreamName, state: SessionState): void {
    const due = nextDue(state);
    const waiting = this.#waiting.get(stream);
    if (waiting && due?.at === waiting.at) return;
    waiting?.stop();
    waiting?.release();
    this.#waiting.delete(stream);
    if (!due) return;
    const stop = this.#clock.at(due.at, () => void this.#fire(stream));
    this.#waiting.set(stream, { at: due.at, stop, release: this.#tools.dispatch.hold(stream) });
  }

  stop(): void {
    for (const { stop } of this.#waiting.values()) stop();
    this.#waiting.clear();
  }

  async #fire(stream: StreamName): Promise<void> {
    this.#waiting.get(stream)?.release();
    this.#waiting.delete(stream);
    const { state } = await this.#tools.dispatch.lookAt(stream);
    const due = nextDue(state as SessionState);
    if (due && due.at <= this.#tools.now()) {
      const { command } = due;
      const id = this.#tools.newCommandId();
      await this.#tools.dispatch.run({ stream, id, actor: { person: 'server', roles: [] }, command });
    }
    const after = await this.#tools.dispatch.lookAt(stream);
    this.look(stream, after.state as SessionState);
  }
}
