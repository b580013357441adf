import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { MediaAsk } from '#protocol/media.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import { kindOf, subjectOf } from '../dispatch/streams.ts';
import { type MediaEvent, type MediaProvider, MediaRefusal } from '../ports/media.ts';
import type { MediaDesk, MediaLine } from '../ports/media-desk.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import type { Known } from './call-desk.ts';
import { SessionSound, type SoundTools } from './session-sound.ts';

export interface HouseOptions {
  readonly dispatch: Pick<Dispatch, 'look' | 'onCommitted' | 'run'>;
  /** Those that are set up here. */
  readonly providers: readonly MediaProvider[];
  /** Makes captions; null or left out: there are none here. */
  readonly transcriber?: Transcriber | null;
  /** What somebody is called, and the number they left. */
  known(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Known>>;
  newCommandId(): string;
  /** Sound of a table comes on disk, or is there. */
  readonly recorded?: (event: Extract<MediaEvent, { is: 'recording' | 'recorded' }>) => void;
  now(): number;
  /** One line for the operator; never a secret, never a name. */
  log(line: string): void;
  /** How long sound goes on while a line is away (ms). */
  readonly grace?: number;
  /** What did not work is tried again after this (ms). */
  readonly again?: number;
}

/** How long what was found of the health of providers stands (ms). */
const healthStands = 5_000;
/** How often it is looked what nobody would miss (ms). */
const sweepMs = 30_000;

export interface MediaHealth {
  readonly provider: MediaProvider['id'];
  readonly ok: boolean;
  readonly detail: string;
}

/**
 * The house that sound and picture live in. Polder says who sits where; here that is compared with what a provider
 * was asked, after every commit, and the provider follows. Nothing of it is stored, and nothing waits for it.
 */
export class MediaHouse implements MediaDesk {
  readonly #options: HouseOptions;
  readonly #tools: SoundTools;
  readonly #sessions = new Map<SessionId, SessionSound>();
  readonly #sessionOf = new Map<string, SessionId>();
  readonly #stopListening: readonly (() => void)[];
  readonly #sweeper: NodeJS.Timeout;
  #health: { readonly at: number; readonly found: Promise<readonly MediaHealth[]> } = {
    at: Number.NEGATIVE_INFINITY,
    found: Promise.resolve([]),
  };

  constructor(options: HouseOptions) {
    this.#options = options;
    const { dispatch, providers, log, now, known, newCommandId, transcriber = null } = options;
    this.#tools = {
      providerFor: (kind) => providers.find(({ id }) => id === kind) ?? null,
      transcriber,
      known,
      async run(session, command, actor) {
        const id = newCommandId();
        const outcome = await dispatch.run({ stream: `session:${session}`, id, actor, command });
        return outcome.kind === 'refused' ? outcome.refusal.code : null;
      },
      log,
      now,
      grace: options.grace ?? 8_000,
      again: options.again ?? 5_000,
    };
    this.#stopListening = [
      dispatch.onCommitted(({ stream, state }) => {
        if (kindOf(stream) === 'session') this.#sessions.get(subjectOf(stream))?.take(state as SessionState);
      }),
      ...providers.map((provider) => provider.listen((event) => this.#heard(event))),
    ];
    this.#sweeper = setInterval(() => this.#sweep(), sweepMs);
    this.#sweeper.unref();
  }

  opened(line: MediaLine): void {
    const sound = this.#sessions.get(line.session) ?? this.#begin(line.session);
    this.#sessionOf.set(line.client, line.session);
    sound.opened(line);
  }

  closed(client: string, expelled = false): void {
    this.#soundOf(client)?.closed(client, expelled);
  }

  dismissed(person: PersonId): void {
    for (const sound of this.#sessions.values()) sound.dismissed(person);
  }

  hear(client: string, ask: MediaAsk): void {
    this.#soundOf(client)?.hear(client, ask);
  }

  /** What the other side of a provider sends by HTTP. Throws a refusal when nobody here believes it. */
  async webhook(
    id: MediaProvider['id'],
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<void> {
    const provider = this.#options.providers.find((one) => one.id === id);
    if (!provider?.webhook) throw new MediaRefusal('media-unavailable');
    for (const event of await provider.webhook(body, headers)) this.#heard(event);
  }

  /** Asked anew after a while only: everybody may ask us, and each time others would be asked. */
  health(): Promise<readonly MediaHealth[]> {
    const now = performance.now();
    if (now - this.#health.at < healthStands) return this.#health.found;
    const { providers } = this.#options;
    const ask = async (provider: MediaProvider): Promise<MediaHealth> => ({
      provider: provider.id,
      ...(await provider.health()),
    });
    this.#health = { at: now, found: Promise.all(providers.map(ask)) };
    return this.#health.found;
  }

  stop(): void {
    clearInterval(this.#sweeper);
    for (const stop of this.#stopListening) stop();
    for (const sound of this.#sessions.values()) sound.stop();
    this.#sessions.clear();
    this.#sessionOf.clear();
  }

  #begin(session: SessionId): SessionSound {
    const sound = new SessionSound(session, this.#tools);
    this.#sessions.set(session, sound);
    this.#options.dispatch.look('session', session).then(
      // what was committed meanwhile is newer
      ({ state }) => sound.hall.state.status === 'empty' && sound.take(state),
      (error: unknown) => this.#options.log(`media: session ${session} cannot be read: ${String(error)}`),
    );
    return sound;
  }

  #soundOf(client: string): SessionSound | undefined {
    const session = this.#sessionOf.get(client);
    return session === undefined ? undefined : this.#sessions.get(session);
  }

  #heard(event: MediaEvent): void {
    // also when everybody has gone: what is on disk must be known
    if (event.is === 'recording' || event.is === 'recorded') this.#options.recorded?.(event);
    else if (event.is === 'tell') this.#soundOf(event.client)?.told(event.client, event.tells);
    else this.#soundFor(event)?.heard(event);
  }

  /** Somebody may call in before anybody opened a page. */
  #soundFor({ is, session }: { is: MediaEvent['is']; session: SessionId }): SessionSound | undefined {
    return this.#sessions.get(session) ?? (is === 'caller' ? this.#begin(session) : undefined);
  }

  /** Lets go of what nobody would miss. */
  #sweep(): void {
    for (const [client] of this.#sessionOf) {
      if (!this.#soundOf(client)?.hall.attending.has(client)) this.#sessionOf.delete(client);
    }
    for (const [session, sound] of this.#sessions) {
      if (!sound.isIdle) continue;
      sound.stop();
      this.#sessions.delete(session);
    }
  }
}
