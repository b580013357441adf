/** One voice as this page plays it: of the browser's own player, what is needed to keep it in time. */
export interface Player {
  currentTime: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly readyState: number;
  play(): Promise<void>;
  pause(): void;
}

export interface Voice {
  readonly player: Player;
  /** How long it is, seconds. It may end before the others: who was silent then. */
  readonly length: number;
}

/** So far apart, seconds, nobody hears that it is two files and not one table. */
const together = 0.12;
/** What comes next is there. */
const enough = 3;

/**
 * Voices that began at the same moment, played as one. The longest tells the time; the others are kept to it, and wait
 * while it waits for the network.
 */
export class Voices {
  readonly length: number;
  readonly #voices: readonly Voice[];
  readonly #lead: Voice;
  #isPlaying = false;

  constructor(voices: readonly [Voice, ...Voice[]]) {
    this.#voices = voices;
    this.#lead = voices.reduce((longest, voice) => (voice.length > longest.length ? voice : longest));
    this.length = this.#lead.length;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get at(): number {
    return this.#lead.player.currentTime;
  }

  /** From the beginning again where it had ended. Rejects when the browser cannot play it. */
  async play(): Promise<void> {
    if (this.at >= this.length - together) this.seek(0);
    this.#isPlaying = true;
    // all of them in the same touch: some browsers trust only what began with it
    const starting = this.#voices.map((voice) => {
      const started = voice.player.play();
      // who must wait for the first, or cannot be heard, does not keep the others from it
      return voice === this.#lead ? started : started.catch(() => undefined);
    });
    this.keep();
    try {
      await Promise.all(starting);
    } catch (error) {
      // paused before it began
      if (error instanceof Error && error.name === 'AbortError') return;
      this.pause();
      throw error;
    }
  }

  pause(): void {
    this.#isPlaying = false;
    for (const { player } of this.#voices) player.pause();
  }

  seek(to: number): void {
    for (const { player, length } of this.#voices) player.currentTime = Math.min(to, length);
    this.keep();
  }

  /** Several times a second while it plays. */
  keep(): void {
    if (!this.#isPlaying) return;
    const { at } = this;
    if (at >= this.length || this.#lead.player.ended) {
      this.pause();
      return;
    }
    const waits = this.#lead.player.readyState < enough;
    for (const { player, length } of this.#voices) {
      if (player === this.#lead.player) continue;
      const isOver = at >= length || (player.ended && at >= player.currentTime);
      if (waits || isOver) player.pause();
      else this.#follow(player, at);
    }
  }

  #follow(player: Player, at: number): void {
    if (Math.abs(player.currentTime - at) > together) player.currentTime = at;
    if (player.paused) void player.play().catch(() => undefined);
  }
}
