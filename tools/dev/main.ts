import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { build } from 'vite';

// The web is built again after every change of a screen; the server starts again after every change of its own
// and after every build, because it reads the manifest when it starts. Screens reconnect by themselves.

/** Not production: the server may explain more, React warns. */
const mode = 'development';
process.env.NODE_ENV = mode;

const manifestFolder = 'dist/web/.vite';
const watched = ['server', 'domain', 'protocol', 'wording', manifestFolder];

function startServer(): ChildProcess {
  mkdirSync(manifestFolder, { recursive: true });
  const paths = watched.map((path) => `--watch-path=${path}`);
  const words = ['--watch', '--watch-preserve-output', ...paths, 'server/main.ts', ...process.argv.slice(2)];
  return spawn(process.execPath, words, { stdio: 'inherit' });
}

const watcher = await build({
  mode,
  logLevel: 'warn',
  build: { watch: {}, minify: false, emptyOutDir: false },
});
if (!('on' in watcher)) throw new Error('Vite did not start watching.');

let server: ChildProcess | null = null;
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'END') server ??= startServer();
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server?.kill(signal);
    void watcher.close().then(() => process.exit());
  });
