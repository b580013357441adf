import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { build, mergeConfig } from 'vite';
import { joinManifests, manifestFolder, manifestOf } from '../web/manifest.ts';
import { buildableParts } from '../web/parts.ts';
import { settings } from '../web/settings.ts';
import { reloadPage } from './reload-page.ts';

// The web is built again after every change of a screen; the server starts again after every change of its own
// and after every build, because it reads the manifest when it starts. Screens then load themselves again.

/** Not production: React warns. */
const mode = 'development';
process.env.NODE_ENV = mode;

const watched = ['server', 'domain', 'protocol', 'wording', manifestFolder];

function startServer(): ChildProcess {
  const paths = watched.map((path) => `--watch-path=${path}`);
  const words = ['--watch', '--watch-preserve-output', ...paths, 'server/main.ts', ...process.argv.slice(2)];
  return spawn(process.execPath, words, { stdio: 'inherit' });
}

const watch = (entries: string[], part: number) =>
  build(
    mergeConfig(settings(entries), {
      configFile: false,
      mode,
      logLevel: 'warn',
      plugins: [reloadPage(entries)],
      build: { watch: {}, minify: false, emptyOutDir: false, manifest: manifestOf(part) },
    }),
  );

mkdirSync(manifestFolder, { recursive: true });
// What is built here is not for production: `npm start` builds anew.
rmSync('dist/web/.stamp', { force: true });
let server: ChildProcess | null = null;
const unbuilt = new Set(buildableParts().keys());
const watchers = await Promise.all(buildableParts().map(watch));

for (const [part, watcher] of watchers.entries()) {
  if (!('on' in watcher)) throw new Error('Vite did not start watching.');
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code !== 'END') return;
    joinManifests();
    unbuilt.delete(part);
    if (unbuilt.size === 0) server ??= startServer();
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server?.kill(signal);
    process.exit();
  });
