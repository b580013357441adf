import type { JoinGrant, MediaAsk, MediaTold } from '#protocol/media.ts';
import { CountedClient } from '../bench/media/counted-client.ts';
import { opusType } from '../bench/media/offer-text.ts';
import { clock, readStamp } from '../bench/media/stamped.ts';
import type { Ear } from './sound-measures.ts';

export interface PersonSoundOptions {
  /** Stands in their packets; at least 1, another for each person. */
  readonly sender: number;
  readonly ear: Ear;
  /** False when there is no line now. */
  ask(ask: MediaAsk): boolean;
  /** Sends pictures as well, large and small, as a page does. */
  readonly camera?: boolean;
  /** Every packet that comes in. */
  readonly onRtp?: (packet: Buffer) => void;
}

const answersWithin = 10_000;
const tryAgain = 1_000;
/** How loud somebody is who speaks, and who only sits there; dB below full scale. */
const level = { speaking: 30, quiet: 90 } as const;

/** Sound of one simulated person, by the same messages as a page: in over every new line, along with every move. */
export class PersonSound {
  readonly #options: PersonSoundOptions;
  #client: CountedClient | null = null;
  #answer: { resolve(sdp: string): void; reject(error: Error): void } | null = null;
  #room: { room: string; speak: boolean } | null = null;
  #microphone = true;
  /** Counts attempts to come in: only the last one may change anything. */
  #turn = 0;
  #again: NodeJS.Timeout | undefined;
  #isIn = false;
  #wasIn = false;

  constructor(options: PersonSoundOptions) {
    this.#options = options;
  }

  get isOn(): boolean {
    return this.#options.ear.where.now !== null;
  }

  get room(): string | null {
    return this.#room?.room ?? null;
  }

  /** There is a line: in, or in again. */
  online(): void {
    this.#options.ear.wants = true;
    this.#enter();
  }

  /** What they hear meanwhile counts for nothing: nobody tells them where they are. */
  offline(): void {
    clearTimeout(this.#again);
    this.#nowhere();
  }

  speak(loud: boolean): void {
    if (this.#client) this.#client.level = loud ? level.speaking : level.quiet;
  }

  /** By their own hand. */
  setMicrophone(on: boolean): void {
    if (this.#microphone === on) return;
    this.#microphone = on;
    if (!on) this.#client?.pause();
    this.#options.ask({ do: 'sending', microphone: on, camera: this.#options.camera ?? false });
    if (on && this.#isIn) this.#client?.start();
    this.#stand();
  }

  hear(tells: MediaTold): void {
    switch (tells.what) {
      case 'grant':
        clearTimeout(this.#again);
        this.#room = { room: tells.grant.room, speak: tells.grant.rights.speak };
        void this.#join(tells.grant);
        return;
      case 'answer':
        this.#answer?.resolve(tells.sdp);
        return;
      case 'taken':
        this.#client?.taken(tells.pictures);
        return;
      case 'refused':
        // without sound for them now, a grant comes by itself when there is
        if (this.#answer) this.#answer.reject(new Error(tells.code));
        else if (tells.code !== 'media-not-now') this.#later();
        else this.#rest();
        return;
      case 'placed':
        this.#room = { room: tells.room, speak: tells.rights.speak };
        this.#stand();
        return;
      case 'silenced':
        this.#microphone = false;
        this.#client?.pause();
        this.#stand();
        return;
      case 'ended':
        this.#nowhere();
        this.#drop();
        if (tells.code === 'media-restarted') this.#enter();
        else if (tells.code === 'media-closed') this.#rest();
        return;
    }
  }

  leave(): void {
    this.#rest();
    this.#turn += 1;
    this.#drop();
  }

  #enter(): void {
    clearTimeout(this.#again);
    if (this.#options.ask({ do: 'grant' })) this.#again = setTimeout(() => this.#enter(), answersWithin);
  }

  async #join(grant: JoinGrant): Promise<void> {
    if (grant.provider !== 'built-in') return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#options.ear.wants = true;
    this.#nowhere();
    this.#drop();
    const client = this.#newClient();
    this.#client = client;
    try {
      await within(
        answersWithin,
        client.join((sdp) => this.#signal(grant.token, sdp)),
      );
      if (turn !== this.#turn) return;
      this.#isIn = true;
      if (this.#microphone) client.start();
      if (this.#wasIn) this.#options.ear.rejoined += 1;
      this.#wasIn = true;
      this.#stand();
    } catch {
      if (turn === this.#turn) this.#later();
    }
  }

  #newClient(): CountedClient {
    const { sender, ear, camera = false, onRtp } = this.#options;
    const client = new CountedClient({ sender, high: camera, low: camera, level: level.quiet });
    client.onSent = (packet) => {
      if (packet.readUInt32BE(8) === client.sources.sound) ear.send(readStamp(packet)?.sentAt ?? 0);
    };
    client.onRtp = (packet) => {
      const stamp = readStamp(packet);
      if (stamp && ((packet[1] ?? 0) & 0x7f) === opusType) ear.hear(stamp.sender, stamp.sentAt);
      onRtp?.(packet);
    };
    client.line.onLost = () => {
      if (this.#client !== client || !this.#isIn) return;
      this.#isIn = false;
      this.#nowhere();
      this.#later();
    };
    return client;
  }

  #signal(token: string, sdp: string): Promise<string> {
    return new Promise<string>((resolve, reject) => {
      this.#answer = { resolve, reject };
      const { camera = false } = this.#options;
      const ask = { do: 'join', token, transport: 'udp', sdp, microphone: this.#microphone, camera } as const;
      if (!this.#options.ask(ask)) reject(new Error('no line'));
    }).finally(() => {
      this.#answer = null;
    });
  }

  #later(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#enter(), tryAgain);
  }

  /** No sound, and none wanted now. */
  #rest(): void {
    clearTimeout(this.#again);
    this.#options.ear.wants = false;
    this.#nowhere();
  }

  #nowhere(): void {
    this.#options.ear.where.change(null, clock());
  }

  #stand(): void {
    if (!this.#room || !this.#isIn) return;
    const { room, speak } = this.#room;
    this.#options.ear.where.change({ room, speaks: speak && this.#microphone }, clock());
  }

  #drop(): void {
    this.#isIn = false;
    this.#client?.close();
    this.#client = null;
  }
}

async function within(ms: number, asked: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  try {
    await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
