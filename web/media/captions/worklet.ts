import { Slower } from './slower.ts';

/** Runs where sound is heard: gathers a fifth of a second at a time and passes it on as 16-bit samples. */
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options: { readonly processorOptions: { readonly rate: number } }) => AudioWorkletProcessor,
): void;

class Portions extends AudioWorkletProcessor {
  readonly #slower: Slower;
  readonly #portion: number;
  #samples: Int16Array<ArrayBuffer>;
  #filled = 0;

  constructor({ processorOptions: { rate } }: { readonly processorOptions: { readonly rate: number } }) {
    super();
    this.#slower = new Slower(sampleRate, rate);
    this.#portion = rate / 5;
    this.#samples = new Int16Array(this.#portion);
  }

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const [sound] = input ?? [];
    if (sound) this.#slower.take(sound, this.#add);
    return true;
  }

  readonly #add = (sample: number): void => {
    this.#samples[this.#filled] = Math.max(-1, Math.min(1, sample)) * 32_767;
    this.#filled += 1;
    if (this.#filled === this.#portion) this.#passOn();
  };

  #passOn(): void {
    this.port.postMessage(this.#samples, [this.#samples.buffer]);
    this.#samples = new Int16Array(this.#portion);
    this.#filled = 0;
  }
}

registerProcessor('portions', Portions);
