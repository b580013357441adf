import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Figures, Work } from './work.ts';

const patience = 180_000;

/** Lets a process of its own do it. Rejects when that ends without figures, or takes three minutes. */
export function measured<W extends Work>(work: W): Promise<Figures[W['do']]> {
  const child = fork(join(import.meta.dirname, 'measuring-process.ts'));
  return new Promise<Figures[W['do']]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took too long')), patience);
    child.once('message', (message: { figures?: Figures[W['do']]; failed?: string }) => {
      if (message.figures) resolve(message.figures);
      else reject(new Error(message.failed));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`the load stopped (${signal ?? code})`));
    });
    child.send(work);
  }).finally(() => child.kill('SIGKILL'));
}
