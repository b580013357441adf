import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ModelAnswer, ModelAsk } from './sherpa-messages.ts';

/** The part of `sherpa-onnx-node` that we use; the operator installs it, with the model of their choice. */
interface Sherpa {
  readonly OfflineRecognizer: new (
    settings: object,
  ) => {
    createStream(): { acceptWaveform(wave: { samples: Float32Array; sampleRate: number }): void };
    decode(stream: object): void;
    getResult(stream: object): { text: string };
  };
}

const rate = 16_000;
const folder = process.argv[2] ?? '';
const { OfflineRecognizer } = createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa;
const names = readdirSync(folder);

function file(part: RegExp): string {
  const found = names.find((name) => part.test(name));
  if (!found) throw new Error(`no file in the model folder fits ${part.source}`);
  return join(folder, found);
}

/** A Whisper model as sherpa-onnx publishes them: an encoder, a decoder and its tokens. */
const recogniserFor = (language: string) =>
  new OfflineRecognizer({
    featConfig: { sampleRate: rate, featureDim: 80 },
    modelConfig: {
      whisper: {
        encoder: file(/encoder.*\.onnx$/),
        decoder: file(/decoder.*\.onnx$/),
        language,
        task: 'transcribe',
      },
      tokens: file(/tokens\.txt$/),
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    },
  });

const recognisers = new Map([['nl', recogniserFor('nl')]]);

function textOf(sound: Int16Array, language: string): string {
  const recogniser = recognisers.get(language) ?? recogniserFor(language);
  recognisers.set(language, recogniser);
  const stream = recogniser.createStream();
  const samples = Float32Array.from(sound, (sample) => sample / 32_768);
  stream.acceptWaveform({ samples, sampleRate: rate });
  recogniser.decode(stream);
  return recogniser.getResult(stream).text.trim();
}

const tell = (answer: ModelAnswer) => process.send?.(answer);

process.on('message', ({ ask, sound, language }: ModelAsk) => {
  try {
    tell({ is: 'text', ask, text: textOf(sound, language) });
  } catch (error) {
    tell({ is: 'failed', ask, why: error instanceof Error ? error.message : 'failed' });
  }
});
process.on('disconnect', () => process.exit());
tell({ is: 'ready' });
