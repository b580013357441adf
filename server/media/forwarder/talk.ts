/** Quieter than this, dB below full scale, is breathing, a fan or the street. */
const loudest = 45;
/** So many loud packets close together are speech; one is a cup on a table. */
const loudEnough = 4;
const closeTogether = 300;
/** A breath between two sentences is still speaking, ms. */
const breath = 600;
const packetMs = 20;

/** Whether somebody speaks, and for how long, from how loud each of their packets says it is. */
export class Talk {
  #loud = 0;
  #lastLoud = Number.NEGATIVE_INFINITY;
  #spoke = 0;
  /** Until this moment they count as speaking. */
  #until = Number.NEGATIVE_INFINITY;
  /** When they last spoke, ms; the one who spoke last has the largest. */
  at = Number.NEGATIVE_INFINITY;

  /** `level`: 0 (loudest) to 127 dB below full scale. */
  hear(level: number, now: number): void {
    if (level > loudest) return;
    const pause = now - this.#lastLoud;
    this.#loud = pause <= closeTogether ? this.#loud + 1 : 1;
    this.#lastLoud = now;
    if (this.#loud < loudEnough && now > this.#until) return;
    // the packets that made us believe it count as well
    this.#spoke += now > this.#until ? this.#loud * packetMs : Math.max(0, pause);
    this.#until = now + breath;
    this.at = now;
  }

  speaking(now: number): boolean {
    return now <= this.#until;
  }

  /** Ms spoken since this was asked last. */
  take(): number {
    const spoke = Math.round(this.#spoke);
    this.#spoke = 0;
    return spoke;
  }

  /** Their microphone went off. */
  hush(): void {
    this.#until = Number.NEGATIVE_INFINITY;
    this.#lastLoud = Number.NEGATIVE_INFINITY;
    this.#loud = 0;
  }
}
