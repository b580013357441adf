import type { SessionId } from '#domain/kernel/ids.ts';
import { MediaRefusal } from '../../ports/media.ts';
import type { FromForwarder, ToForwarder } from '../forwarder/messages.ts';
import { Child } from './child.ts';

/** Who lived so long (ms) is replaced at once; who dies sooner waits longer each time. */
const longLife = 10_000;
const shortestPause = 250;
const longestPause = 30_000;
/** So many quick deaths in a row are mended without a pause. */
const patientFor = 2;
/** After so many it is started again only when somebody needs it. */
const mostDeaths = 8;
/** People who come in go before a spare one (ms). */
const spareAfter = 2_000;

export interface ForwardersOptions {
  readonly script: string;
  /** How many run at most, side by side. */
  readonly most: number;
  /** What each is told to start with; `index` counts from 0. */
  startOf(index: number): Extract<ToForwarder, { to: 'start' }>;
  readonly answersWithin: number;
  readonly compiled: string | null;
  /** When a spare one is started after somebody came in (ms). */
  readonly spareAfter?: number | undefined;
  heard(message: FromForwarder): void;
  /** The forwarder of these sessions is gone, and they with it; the next that is asked brings them back. */
  lost(sessions: readonly SessionId[]): void;
  log(line: string): void;
}

interface Place {
  readonly index: number;
  child: Child | null;
  readonly sessions: Set<SessionId>;
  /** Quick deaths in a row. */
  deaths: number;
  waiting: NodeJS.Timeout | null;
}

/** The forwarders of this server: started when they are needed, replaced when they die. */
export class Forwarders {
  readonly #options: ForwardersOptions;
  readonly #places: readonly Place[];
  #hasFailed = false;
  #sparing: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(options: ForwardersOptions) {
    this.#options = options;
    this.#places = Array.from({ length: options.most }, (_, index) => ({
      index,
      child: null,
      sessions: new Set<SessionId>(),
      deaths: 0,
      waiting: null,
    }));
  }

  /** Those that run now. */
  get running(): readonly Child[] {
    return this.#places.flatMap(({ child }) => (child?.ports ? [child] : []));
  }

  /** One ended that nobody asked to, and none began since; the log says why. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Where this session lives; null when it lives nowhere now. */
  of(session: SessionId): Child | null {
    return this.#places.find(({ sessions }) => sessions.has(session))?.child ?? null;
  }

  /** Where this session lives, from now on if need be. Resolves when that forwarder is ready. */
  async homeOf(session: SessionId): Promise<Child> {
    const known = this.#places.find(({ sessions }) => sessions.has(session));
    const place = known ?? this.#roomiest();
    if (!place) throw new MediaRefusal('media-unavailable');
    place.sessions.add(session);
    const child = place.child ?? this.#start(place);
    try {
      await child.ready;
    } catch {
      throw new MediaRefusal('media-unavailable');
    }
    this.#spareSoon();
    return child;
  }

  /** This session needs no forwarder any more. */
  release(session: SessionId): void {
    for (const { sessions } of this.#places) sessions.delete(session);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#sparing) clearTimeout(this.#sparing);
    for (const { waiting } of this.#places) if (waiting) clearTimeout(waiting);
    await Promise.all(this.#places.map(({ child }) => child?.stop()));
  }

  /** One that stands ready with nobody in it, else one that starts or can, else the one with the fewest people. */
  #roomiest(): Place | undefined {
    if (this.#isStopped) return undefined;
    const able = this.#places.filter(({ waiting }) => waiting === null);
    const idle = able.filter(({ child, sessions }) => child !== null && sessions.size === 0);
    const ready = idle.find(({ child }) => child?.ports) ?? idle[0];
    const load = ({ child, sessions }: Place): number => (child?.stats?.clients ?? 0) + sessions.size;
    return ready ?? able.find(({ child }) => child === null) ?? able.toSorted((a, b) => load(a) - load(b))[0];
  }

  /** One more than is needed stands ready, so that who loses theirs waits for no process to begin. */
  #spareSoon(): void {
    this.#sparing ??= setTimeout(() => {
      this.#sparing = null;
      if (this.#places.some(({ child, sessions }) => child !== null && sessions.size === 0)) return;
      const free = this.#places.find(({ child, waiting }) => child === null && waiting === null);
      if (free) this.#start(free);
    }, this.#options.spareAfter ?? spareAfter);
    this.#sparing.unref();
  }

  #start(place: Place): Child {
    const child: Child = new Child({
      script: this.#options.script,
      start: this.#options.startOf(place.index),
      answersWithin: this.#options.answersWithin,
      compiled: this.#options.compiled,
      heard: this.#options.heard,
      log: (line) => this.#options.log(`media: forwarder ${place.index + 1}: ${line}`),
      ended: (why) => this.#ended(place, child, why),
    });
    place.child = child;
    child.ready.then(
      () => {
        this.#hasFailed = false;
      },
      () => undefined,
    );
    return child;
  }

  #ended(place: Place, child: Child, why: string): void {
    place.child = null;
    if (this.#isStopped) return;
    this.#hasFailed = true;
    this.#options.log(`media: forwarder ${place.index + 1} ended: ${why}`);
    const sessions = [...place.sessions];
    place.sessions.clear();
    place.deaths = performance.now() - child.bornAt > longLife ? 0 : place.deaths + 1;
    const pause = pauseAfter(place.deaths);
    if (pause === 0) this.#start(place);
    else {
      place.waiting = setTimeout(() => {
        place.waiting = null;
        if (place.deaths < mostDeaths) this.#start(place);
      }, pause);
      place.waiting.unref();
    }
    this.#options.lost(sessions);
  }
}

const pauseAfter = (deaths: number): number =>
  deaths <= patientFor ? 0 : Math.min(longestPause, shortestPause * 2 ** (deaths - patientFor));
