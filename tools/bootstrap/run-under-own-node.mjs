import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { environment, inProject, ownNode, root } from './project.mjs';

const leash = pathToFileURL(inProject('tools', 'bootstrap', 'leash.mjs')).href;

/**
 * Hands the work to a program under the project's own Node: its input, output, signals and exit code are ours.
 * At a terminal Ctrl-C reaches the whole group of processes by itself, so it is not passed on a second time.
 */
export function runUnderOwnNode(words, extra = {}) {
  const child = spawn(ownNode, ['--import', leash, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment(), ...extra },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  if (process.env.npm_lifecycle_event) void import(leash);
}
