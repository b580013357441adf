import type { Moment } from '#domain/kernel/moments.ts';

const samplesKept = 8;

/**
 * Estimates the server's clock from pulses: the sample with the shortest way there and back is the truest.
 * A phone that is an hour wrong still shows the right minutes.
 */
export class ServerTime {
  #samples: { offset: number; roundTrip: number }[] = [];
  readonly #own: () => Moment;

  constructor(own: () => Moment) {
    this.#own = own;
  }

  /** `sent` and the moment of hearing are on our clock, `server` on theirs. */
  learn(sent: Moment, server: Moment): void {
    const heard = this.#own();
    const roundTrip = heard - sent;
    this.#samples = [
      ...this.#samples.slice(1 - samplesKept),
      { offset: server - (sent + heard) / 2, roundTrip },
    ];
  }

  /** In whole milliseconds, as every moment is. */
  now(): Moment {
    const best = this.#samples.reduce<{ offset: number; roundTrip: number } | null>(
      (found, sample) => (found && found.roundTrip <= sample.roundTrip ? found : sample),
      null,
    );
    return Math.round(this.#own() + (best?.offset ?? 0));
  }
}
