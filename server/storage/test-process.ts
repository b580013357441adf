import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./test-appender.ts', import.meta.url));

/** An appending process: what it has acknowledged so far, and how to end it. */
export interface Appender {
  readonly acknowledged: Set<number>;
  /** Resolves when this many are acknowledged. */
  reached(count: number): Promise<void>;
  kill(): Promise<void>;
}

/** Resolves when the process has the storage open; rejects when it ends before that. */
export async function startAppender(dataDir: string, first = 0): Promise<Appender> {
  const child: ChildProcess = spawn(process.execPath, [program, dataDir, String(first)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (child.stdout === null || child.stderr === null) throw new Error('no output to read');
  const acknowledged = new Set<number>();
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(String(chunk)));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line !== 'open') acknowledged.add(Number(line));
  });
  const ended = once(child, 'close');
  const endedEarly = ended.then(() => {
    throw new Error(errors.join(''));
  });
  endedEarly.catch(() => {});
  const nextLine = (): Promise<unknown> => Promise.race([once(lines, 'line'), endedEarly]);
  await nextLine();

  return {
    acknowledged,
    reached: async (count) => {
      while (acknowledged.size < count) await nextLine();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
