import { captionRate, type Transcriber } from '../../ports/transcriber.ts';
import { Utterances } from './utterances.ts';

/** Utterances of one person that may wait for the transcriber; with more, the oldest is let go. */
const mostWaiting = 3;
/** What waited longer than this (ms) would be read beside other words. */
const longestWait = 10_000;
/** Seconds of sound that one person may send in a second, taken over a while. */
const fastest = 1.25;
const slackSeconds = 5;
/** Who sent nothing for this long (ms) begins anew: half a sentence from before is no part of what they say now. */
const longestGap = 5_000;

export interface CaptionOptions {
  readonly transcriber: Transcriber;
  now(): number;
  /** A caption that is ready. */
  onCaption(person: string, text: string): void;
  /** Of an utterance nothing could be made; nothing of what was said is in `why`. */
  onFailed(person: string, why: string): void;
}

/** The captions of one session: each person's own microphone, one voice at a time, in the order in which it was said. */
export class Captions {
  readonly #options: CaptionOptions;
  readonly #voices = new Map<string, Voice>();

  constructor(options: CaptionOptions) {
    this.#options = options;
  }

  /** `pcm`: base64 of 16-bit little endian samples at 16 kHz. What is no sound, or too much of it, is passed over. */
  hear(person: string, language: string, pcm: string): void {
    const bytes = Buffer.from(pcm, 'base64');
    if (bytes.length < 2) return;
    let voice = this.#voices.get(person);
    if (!voice) {
      voice = new Voice(person, this.#options);
      this.#voices.set(person, voice);
    }
    const sound = new Int16Array(bytes.length >> 1);
    for (let index = 0; index < sound.length; index += 1) sound[index] = bytes.readInt16LE(index * 2);
    voice.hear(sound, language);
  }

  /** The microphone went off, or they left. */
  end(person: string): void {
    this.#voices.get(person)?.end();
    this.#voices.delete(person);
  }
}

interface Utterance {
  readonly sound: Int16Array;
  readonly language: string;
  readonly at: number;
}

class Voice {
  readonly #person: string;
  readonly #options: CaptionOptions;
  readonly #utterances: Utterances;
  readonly #waiting: Utterance[] = [];
  #language = '';
  #busy = false;
  #credit = slackSeconds;
  #creditAt: number;

  constructor(person: string, options: CaptionOptions) {
    this.#person = person;
    this.#options = options;
    this.#creditAt = options.now();
    this.#utterances = new Utterances((sound) => this.#add(sound));
  }

  hear(sound: Int16Array, language: string): void {
    const now = this.#options.now();
    if (now - this.#creditAt > longestGap) this.#utterances.forget();
    this.#credit = Math.min(slackSeconds, this.#credit + ((now - this.#creditAt) / 1_000) * fastest);
    this.#creditAt = now;
    const seconds = sound.length / captionRate;
    if (this.#credit < seconds) return;
    this.#credit -= seconds;
    this.#language = language;
    this.#utterances.hear(sound);
  }

  end(): void {
    this.#utterances.end();
  }

  #add(sound: Int16Array): void {
    this.#waiting.push({ sound, language: this.#language, at: this.#options.now() });
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    const { transcriber, now, onCaption, onFailed } = this.#options;
    this.#busy = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (now() - next.at > longestWait) continue;
      try {
        const text = await transcriber.transcribe(next.sound, next.language);
        if (text !== '') onCaption(this.#person, text);
      } catch (error) {
        onFailed(this.#person, error instanceof Error ? error.message : 'failed');
      }
    }
    this.#busy = false;
  }
}
