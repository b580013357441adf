import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { writeWhole } from '../whole-file.ts';

/** What the copying thread is told: the database to read, and the file to write. */
export interface CopyTask {
  readonly source: string;
  readonly draft: string;
}

const thread = fileURLToPath(new URL('./copy-thread.ts', import.meta.url));

/**
 * A consistent, compact copy of the database at `source`, which may be in use by this or another process.
 * It is made in a thread of its own: whoever asks goes on answering.
 */
export function copyDatabase(source: string, target: string): Promise<void> {
  return writeWhole(target, (draft) => copyInThread({ source, draft }));
}

function copyInThread(task: CopyTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: task });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`copying ended with ${code}`))));
  });
}
