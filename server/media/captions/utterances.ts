import { captionRate } from '../../ports/transcriber.ts';

/** Loudness is looked at in windows of this many samples (20 ms). */
const window = captionRate / 50;
/** So much louder than the room is a voice. */
const aboveRoom = 3;
/** Below this (root mean square of 16-bit samples) nobody speaks, however quiet the room is. */
const softest = 200;
/** Silence that ends an utterance, sound kept from before it began, shortest that is looked at: in windows. */
const pause = 30;
const runUp = 10;
const shortest = 10;
/** Who speaks without a pause is cut here, so that captions keep up (10 s). */
const longest = 500;

/**
 * Cuts the sound of one voice into utterances: what stands between two pauses. The loudness of the room is learnt
 * as it goes, quickly downwards and slowly upwards.
 */
export class Utterances {
  readonly #onUtterance: (sound: Int16Array) => void;
  #rest = new Int16Array(0);
  #room = softest;
  #before: Int16Array[] = [];
  #spoken: Int16Array[] = [];
  #voiced = 0;
  #quiet = 0;

  constructor(onUtterance: (sound: Int16Array) => void) {
    this.#onUtterance = onUtterance;
  }

  hear(sound: Int16Array): void {
    const all = new Int16Array(this.#rest.length + sound.length);
    all.set(this.#rest);
    all.set(sound, this.#rest.length);
    let from = 0;
    for (; from + window <= all.length; from += window) this.#window(all.subarray(from, from + window));
    this.#rest = all.slice(from);
  }

  /** The microphone went off: what was being said is the end of it. */
  end(): void {
    this.#finish();
    this.#rest = new Int16Array(0);
  }

  /** What was being said is not listened to any further. */
  forget(): void {
    this.#clear();
    this.#before = [];
    this.#rest = new Int16Array(0);
  }

  #window(samples: Int16Array): void {
    const loud = loudness(samples);
    const voice = loud > Math.max(softest, this.#room * aboveRoom);
    if (!voice) this.#room = loud < this.#room ? loud : this.#room + (loud - this.#room) / 50;
    if (this.#spoken.length === 0 && !voice) {
      this.#before = [...this.#before.slice(1 - runUp), samples.slice()];
      return;
    }
    if (this.#spoken.length === 0) this.#spoken = this.#before.splice(0);
    this.#spoken.push(samples.slice());
    this.#voiced += voice ? 1 : 0;
    this.#quiet = voice ? 0 : this.#quiet + 1;
    if (this.#quiet >= pause || this.#spoken.length >= longest) this.#finish();
  }

  #finish(): void {
    const [spoken, voiced] = [this.#spoken, this.#voiced];
    this.#clear();
    if (voiced < shortest) return;
    const sound = new Int16Array(spoken.length * window);
    for (const [index, samples] of spoken.entries()) sound.set(samples, index * window);
    this.#onUtterance(sound);
  }

  #clear(): void {
    this.#spoken = [];
    this.#voiced = 0;
    this.#quiet = 0;
  }
}

function loudness(samples: Int16Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  return Math.sqrt(squares / samples.length);
}
