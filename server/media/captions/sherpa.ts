import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NotTranscribed, type Transcriber } from '../../ports/transcriber.ts';
import { shortEnvironment } from '../short-environment.ts';
import type { ModelAnswer, ModelAsk } from './sherpa-messages.ts';

/** A model that takes longer to load (ms) will not come. */
const loadsWithin = 60_000;
/** A model that takes longer over one utterance is not fit for captions (ms). */
const patience = 20_000;
/** A model that does not load is tried again after this (ms), when somebody speaks. */
const restAfterFailure = 60_000;
/** Where an operator may have put the libraries of the model. */
const libraries = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'NODE_PATH'];

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
  patient = loadsWithin,
): Transcriber {
  let begun: ChildProcess | null = null;
  let child: Promise<ChildProcess> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let asks = 0;
  const asked = new Map<number, Asked>();

  function gone(): void {
    begun = null;
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
        env: shortEnvironment(...libraries),
      });
      begun = process;
      let why = 'the model cannot be loaded: see the guide for operators, "Ondertiteling"';
      const late = setTimeout(() => {
        why = 'the model takes too long to load';
        process.kill('SIGKILL');
      }, patient);
      process.on('message', (answer: ModelAnswer) => {
        clearTimeout(late);
        if (answer.is === 'ready') resolve(process);
        heard(answer);
      });
      const end = () => {
        clearTimeout(late);
        if (begun === process) gone();
        reject(new NotTranscribed(why));
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
      const process = begun;
      if (!process) return;
      const ended = once(process, 'exit');
      process.kill('SIGKILL');
      await ended;
    },
  };
}
