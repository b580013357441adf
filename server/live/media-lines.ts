import type { StreamName } from '#domain/kernel/ids.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import type { Up } from '#protocol/up.ts';
import { subjectOf } from '../dispatch/streams.ts';
import type { MediaDesk } from '../ports/media-desk.ts';
import type { Client } from './client.ts';
import { Pace } from './pace.ts';
import { wireMessage } from './wire.ts';

type MediaUp = Extract<Up, { kind: 'media' }>;

/** What one person may ask in a second, taken over a while, and in one go. */
const paces = {
  /** Coming in and going out. */
  joining: { perSecond: 0.5, burst: 12 },
  /** A microphone goes on and off quickly when one pushes to talk. */
  sending: { perSecond: 5, burst: 30 },
  telling: { perSecond: 1, burst: 10 },
  /** Ten pieces of sound in a second. */
  captions: { perSecond: 12, burst: 24 },
} as const;

const paceOf: Readonly<Record<MediaAsk['do'], keyof typeof paces>> = {
  grant: 'joining',
  join: 'joining',
  leave: 'joining',
  sending: 'sending',
  look: 'telling',
  arrived: 'telling',
  trouble: 'telling',
  'caption-sound': 'captions',
  'name-caller': 'telling',
  'hang-up': 'telling',
};

export interface MediaLinesOptions {
  readonly media?: MediaDesk;
  newCommandId(): string;
  now(): number;
}

/** Who asks how much of sound and picture, over all lines. */
export class MediaPace {
  readonly #paces = Object.fromEntries(
    Object.entries(paces).map(([kind, { perSecond, burst }]) => [kind, new Pace(perSecond, burst)]),
  ) as Record<keyof typeof paces, Pace>;

  take(ask: MediaAsk, person: string, now: number): boolean {
    return this.#paces[paceOf[ask.do]].take(person, now);
  }

  sweep(now: number): void {
    for (const pace of Object.values(this.#paces)) pace.sweep(now);
  }
}

/** Sound and picture of one connection: a line at the media desk for each session that it follows. */
export class MediaLines {
  readonly #client: Client;
  readonly #options: MediaLinesOptions;
  readonly #pace: MediaPace;
  readonly #lines = new Map<StreamName, string>();

  constructor(client: Client, options: MediaLinesOptions, pace: MediaPace) {
    this.#client = client;
    this.#options = options;
    this.#pace = pace;
  }

  open(stream: StreamName, name: string): void {
    const { person, roles } = this.#client.identity;
    if (person === null || this.#client.expelled || this.#lines.has(stream)) return;
    const client = this.#options.newCommandId();
    this.#lines.set(stream, client);
    this.#options.media?.opened({
      client,
      session: subjectOf(stream),
      person,
      roles,
      name,
      tell: (tells) => this.#tell(stream, tells),
    });
  }

  hear({ stream, ask }: MediaUp): void {
    const line = this.#lines.get(stream);
    const { media } = this.#options;
    if (line === undefined) this.#refuse(stream, 'media-not-here');
    else if (!this.#mayAsk(ask)) this.#refuse(stream, 'media-too-fast');
    else if (media) media.hear(line, ask);
    else this.#refuse(stream, 'media-unavailable');
  }

  end(): void {
    const { expelled } = this.#client;
    for (const line of this.#lines.values()) this.#options.media?.closed(line, expelled);
    this.#lines.clear();
  }

  #mayAsk(ask: MediaAsk): boolean {
    return this.#pace.take(ask, this.#client.identity.person ?? '', this.#options.now());
  }

  #refuse(stream: StreamName, code: string): void {
    this.#tell(stream, { what: 'refused', code });
  }

  #tell(stream: StreamName, tells: MediaTold): void {
    this.#client.sendBytes(wireMessage(JSON.stringify({ kind: 'media', stream, tells })));
  }
}
