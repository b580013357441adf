/** Quieter than this is a room, not a voice. */
const voice = 0.012;
/** A breath between two sentences is still speaking, ms. */
const breath = 700;

/** Who of these is heard now, from what they play. */
export class WhoSpeaks {
  readonly #context: AudioContext;
  readonly #heard: { readonly analyser: AnalyserNode; at: number }[];
  readonly #samples = new Float32Array(1_024);

  /** Made while somebody touches the page: what plays goes by way of this from then on. */
  constructor(players: readonly HTMLAudioElement[]) {
    this.#context = new AudioContext();
    this.#heard = players.map((player) => {
      const analyser = this.#context.createAnalyser();
      analyser.fftSize = this.#samples.length;
      const source = this.#context.createMediaElementSource(player);
      source.connect(analyser);
      source.connect(this.#context.destination);
      return { analyser, at: Number.NEGATIVE_INFINITY };
    });
  }

  /** A browser may have put it to sleep. */
  wake(): Promise<void> {
    return this.#context.resume();
  }

  /** In the order of the players. */
  now(): readonly boolean[] {
    const now = performance.now();
    return this.#heard.map((one) => {
      one.analyser.getFloatTimeDomainData(this.#samples);
      if (loudness(this.#samples) > voice) one.at = now;
      return now - one.at < breath;
    });
  }
}

const loudness = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
