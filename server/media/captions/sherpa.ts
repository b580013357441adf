import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { NotTranscribed, type Transcriber } from '../../ports/transcriber.ts';
import type { ModelAnswer, ModelAsk } from './sherpa-messages.ts';

/** A model that takes longer over one utterance is not fit for captions (ms). */
const patience = 20_000;
/** A model that does not load is tried again after this (ms), when somebody speaks. */
const restAfterFailure = 60_000;

interface Asked {
  resolve(text: string): void;
  reject(why: Error): void;
}

/**
 * `sherpa-onnx-node` with a model in a folder, both put there by the operator, in a process of its own: what a
 * model takes of a processor, or a model that breaks, is nothing that the evening may notice.
 */
export function sherpaTranscriber(
  folder: string,
  script = join(import.meta.dirname, 'sherpa-process.ts'),
): Transcriber {
  let child: Promise<ChildProcess> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let asks = 0;
  const asked = new Map<number, Asked>();

  function gone(): void {
    child = null;
    failedAt = performance.now();
    for (const { reject } of asked.values()) reject(new NotTranscribed('the model stopped'));
    asked.clear();
  }

  function heard(answer: ModelAnswer): void {
    if (answer.is === 'ready') return;
    const waiting = asked.get(answer.ask);
    asked.delete(answer.ask);
    if (answer.is === 'text') waiting?.resolve(answer.text);
    else waiting?.reject(new NotTranscribed(answer.why));
  }

  function start(): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      const process = fork(script, [folder], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      process.on('message', (answer: ModelAnswer) => {
        if (answer.is === 'ready') resolve(process);
        heard(answer);
      });
      const end = () => {
        gone();
        reject(
          new NotTranscribed('the model cannot be loaded: see the guide for operators, "Ondertiteling"'),
        );
      };
      process.once('error', end);
      process.once('exit', end);
    });
  }

  function running(): Promise<ChildProcess> {
    if (!child && performance.now() - failedAt < restAfterFailure) {
      return Promise.reject(new NotTranscribed('the model did not load a moment ago'));
    }
    child ??= start();
    return child;
  }

  async function transcribe(sound: Int16Array, language: string): Promise<string> {
    const process = await running();
    asks += 1;
    const ask = asks;
    const answered = new Promise<string>((resolve, reject) => {
      asked.set(ask, { resolve, reject });
      process.send({ ask, sound, language } satisfies ModelAsk);
    });
    const late = setTimeout(() => {
      asked.get(ask)?.reject(new NotTranscribed('the model takes too long'));
      asked.delete(ask);
    }, patience);
    return answered.finally(() => clearTimeout(late));
  }

  return {
    transcribe,
    async health() {
      try {
        await running();
        return { ok: true, detail: folder };
      } catch (error) {
        return { ok: false, detail: error instanceof Error ? error.message : 'failed' };
      }
    },
    async stop() {
      const process = await child?.catch(() => null);
      process?.removeAllListeners('exit');
      process?.kill();
      gone();
    },
  };
}
