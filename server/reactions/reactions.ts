import type { ProjectId } from '#domain/kernel/ids.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Committed } from '../dispatch/home.ts';
import { kindOf, subjectOf } from '../dispatch/streams.ts';
import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';
import { appointTeam } from './appoint-team.ts';
import { type ReactionTools, reconcileProject } from './reconcile.ts';
import { redactStored } from './redact-stored.ts';
import { SessionTimers } from './timers.ts';

export interface ReactionOptions extends ReactionTools {
  readonly storage: Storage;
  readonly clock: Clock;
  log(line: string): void;
}

/** What must follow from what happened. One run per project at a time; what comes in meanwhile gets one more run. */
export class Reactions {
  readonly #options: ReactionOptions;
  readonly #timers: SessionTimers;
  readonly #running = new Map<ProjectId, { again: boolean; done: Promise<void> }>();
  readonly #stopListening: () => void;

  constructor(options: ReactionOptions) {
    this.#options = options;
    this.#timers = new SessionTimers(options, options.clock);
    this.#stopListening = options.dispatch.onCommitted((committed) => this.#react(committed));
  }

  /** After a start: whatever a stop left undone, and the clocks of evenings that are on. */
  async takeUp(): Promise<void> {
    for (const stream of await this.#options.storage.streams('process:')) {
      const project = subjectOf(stream);
      const { state } = await this.#options.dispatch.look('process', project);
      if (state.status === 'none') continue;
      for (const { id } of state.sessions) {
        const session = await this.#options.dispatch.look('session', id);
        this.#timers.look(`session:${id}`, session.state);
      }
      await this.reconcile(project);
    }
  }

  /** Resolves when everything that follows from what is on disk now has been done. */
  reconcile(project: ProjectId): Promise<void> {
    const running = this.#running.get(project);
    if (running) {
      running.again = true;
      return running.done;
    }
    const run = { again: false, done: Promise.resolve() };
    this.#running.set(project, run);
    run.done = this.#runUntilQuiet(project, run).finally(() => this.#running.delete(project));
    return run.done;
  }

  stop(): void {
    this.#stopListening();
    this.#timers.stop();
  }

  async #runUntilQuiet(project: ProjectId, run: { again: boolean }): Promise<void> {
    do {
      run.again = false;
      await reconcileProject(this.#options, project);
      await appointTeam(this.#options, project);
    } while (run.again);
  }

  #react({ stream, state, events }: Committed): void {
    const kind = kindOf(stream);
    if (kind === 'session') {
      this.#timers.look(stream, state as SessionState);
      this.#followSession(stream, state as SessionState, events as readonly SessionEvent[]);
    }
    if (kind === 'process' || kind === 'people' || kind === 'answer') this.#soon(subjectOf(stream));
  }

  #followSession(stream: string, state: SessionState, events: readonly SessionEvent[]): void {
    if (state.status === 'empty') return;
    for (const event of events) {
      if (event.type === 'support-closed') this.#soon(state.occasion.project);
      if (event.type !== 'contribution-redacted') continue;
      redactStored(this.#options.storage, stream, event).catch((error: unknown) =>
        this.#options.log(`reactions: redacting failed: ${String(error)}`),
      );
    }
  }

  #soon(project: ProjectId): void {
    this.reconcile(project).catch((error: unknown) =>
      this.#options.log(`reactions: project ${project} failed: ${String(error)}`),
    );
  }
}
