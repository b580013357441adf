/** Runs where sound is heard: gathers a fifth of a second at a time and passes it on as 16-bit samples. */
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const portion = sampleRate / 5;

class Portions extends AudioWorkletProcessor {
  #samples = new Int16Array(portion);
  #filled = 0;

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    for (const sample of input?.[0] ?? []) {
      this.#samples[this.#filled] = Math.max(-1, Math.min(1, sample)) * 32_767;
      this.#filled += 1;
      if (this.#filled === portion) this.#passOn();
    }
    return true;
  }

  #passOn(): void {
    this.port.postMessage(this.#samples, [this.#samples.buffer]);
    this.#samples = new Int16Array(portion);
    this.#filled = 0;
  }
}

registerProcessor('portions', Portions);
