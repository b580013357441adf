import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { giveUp, hashOf, inProject, ownNode, root } from './project.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules', '.polder-lock');
const recordFile = inProject('node_modules', '.package-lock.json');

const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise);

/** npm leaves a record of what it put into node_modules; an interrupted install leaves none. */
function everythingIsThere() {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readOr(recordFile, '{"packages":{}}')).packages;
  return Object.entries(wanted).every(
    ([name, piece]) => name === '' || piece.optional || present[name]?.version === piece.version,
  );
}

const npm = (...words) =>
  spawnSync('npm', [...words, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });

function install() {
  console.error('Installing dependencies, once …');
  if (npm('ci', '--include=dev').status !== 0)
    giveUp('The dependencies could not be installed: see the message of npm above.');
  // Where npm is set not to run install scripts, the package `node` has not fetched its program yet.
  if (!existsSync(ownNode)) npm('rebuild', 'node', '--ignore-scripts=false');
}

/** Leaves node_modules as package-lock.json wants it; asks npm only when something is missing. */
export function ensureInstalled() {
  const stamp = hashOf(readFileSync(lockFile));
  if (readOr(stampFile, '') === stamp && existsSync(ownNode)) return;
  if (!existsSync(ownNode) || !everythingIsThere()) install();
  if (!existsSync(ownNode))
    giveUp(
      `Polder runs on Node 24, and ${ownNode} is not there: allow the install script of package "node".`,
    );
  writeFileSync(stampFile, stamp);
}
