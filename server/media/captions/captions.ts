import { captionRate, type Transcriber } from '../../ports/transcriber.ts';
import { Utterances } from './utterances.ts';

/** Utterances of one person that may wait for the transcriber; with more, the oldest is let go. */
const mostWaiting = 3;
/** Seconds of sound that one person may send in a second, taken over a while. */
const fastest = 1.25;
const slackSeconds = 5;

export interface CaptionOptions {
  readonly transcriber: Transcriber;
  now(): number;
  log(line: string): void;
  /** A caption that is ready. */
  onCaption(person: string, text: string): void;
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

class Voice {
  readonly #person: string;
  readonly #options: CaptionOptions;
  readonly #utterances: Utterances;
  readonly #waiting: Int16Array[] = [];
  #language = 'nl';
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
    this.#waiting.push(sound);
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (let sound = this.#waiting.shift(); sound; sound = this.#waiting.shift()) {
      try {
        const text = await this.#options.transcriber.transcribe(sound, this.#language);
        if (text !== '') this.#options.onCaption(this.#person, text);
      } catch (error) {
        this.#options.log(`captions: ${error instanceof Error ? error.message : 'failed'}`);
      }
    }
    this.#busy = false;
  }
}
