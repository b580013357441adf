/** 16-bit samples louder than this (root mean square) may be a voice; the server looks closer. */
const audible = 120;
/** Portions that go along after the last audible one, so that a pause is heard as a pause. */
const after = 5;

/**
 * Holds back silence, so that a quiet microphone costs a phone nothing. The portion before the first audible one
 * goes along: a word does not begin in the middle.
 */
export class Gate {
  readonly #pass: (portion: Int16Array) => void;
  #before: Int16Array | null = null;
  #left = 0;

  constructor(pass: (portion: Int16Array) => void) {
    this.#pass = pass;
  }

  hear(portion: Int16Array): void {
    if (loudness(portion) > audible) {
      if (this.#left === 0 && this.#before) this.#pass(this.#before);
      this.#left = after;
    } else if (this.#left === 0) {
      this.#before = portion;
      return;
    } else this.#left -= 1;
    this.#before = null;
    this.#pass(portion);
  }
}

function loudness(portion: Int16Array): number {
  let squares = 0;
  for (const sample of portion) squares += sample * sample;
  return Math.sqrt(squares / Math.max(1, portion.length));
}
