import { spawn } from 'node:child_process';

/** Runs a program with our own output; gives its exit code. Ends it when we are told to end. */
export function run(
  program: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const end = () => child.kill('SIGTERM');
    process.on('SIGTERM', end);
    const settle = (code: number) => {
      process.off('SIGTERM', end);
      resolve(code);
    };
    child.on('error', () => settle(127));
    child.on('exit', (code) => settle(code ?? 1));
  });
}
