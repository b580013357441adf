import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './program.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

export type Found =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly sentence: string };

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first Chromium among what is asked for and what stands on the search path. */
export function chromiumOn(asked: string | undefined, searchPath: string): string | null {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  const places = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...(asked ? [asked] : []), ...places].find(canRun) ?? null;
}

const onThisMachine = () => chromiumOn(process.env.CHROMIUM, `${process.env.PATH ?? ''}:/usr/bin:/snap/bin`);

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function installWithApt(): Promise<void> {
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], quietly);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quietly);
}

/** The system's Chromium; as root on Debian it is installed where it is missing. */
export async function findChromium(): Promise<Found> {
  if (!onThisMachine() && mayInstall()) await installWithApt();
  const found = onThisMachine();
  if (found) return { ok: true, path: found };
  return {
    ok: false,
    sentence:
      'The journeys need Chromium and it is not here: install the package "chromium", or set CHROMIUM to its path.',
  };
}
