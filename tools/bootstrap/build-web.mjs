import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { environment, giveUp, hashOf, inProject, ownNode, root } from './project.mjs';

/** All that the web build reads. */
const inputs = [
  'domain',
  'protocol',
  'wording',
  'web',
  'tools/web',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

const stampFile = inProject('dist', 'web', '.stamp');

const isInput = (file) => !/\.spec\.tsx?$|\.md$/.test(file);

function* filesUnder(place) {
  if (!existsSync(inProject(place))) return;
  const entries = readdirSync(inProject(place), { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const file = path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name));
    if (entry.isFile() && isInput(file)) yield file;
  }
}

const allInputs = () =>
  inputs.flatMap((place) => (path.extname(place) ? [place] : [...filesUnder(place)])).sort();

export const inputsHash = () =>
  hashOf(...allInputs().flatMap((file) => [file, readFileSync(inProject(file))]));

const isBuiltFrom = (hash) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;

/** Builds dist/web when its sources have changed since. The stamp is written last, so half a build never counts. */
export function ensureWebBuilt() {
  const hash = inputsHash();
  if (isBuiltFrom(hash)) return;
  console.error('Building the web …');
  const result = spawnSync(ownNode, ['tools/web/build.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: environment(),
  });
  if (result.status !== 0) giveUp('The web could not be built: see the message above.');
  writeFileSync(stampFile, hash);
}
