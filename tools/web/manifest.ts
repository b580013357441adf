import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const manifestFolder = 'dist/web/.vite';

export const manifestOf = (part: number): string => `.vite/part-${part}.json`;

/** Makes one manifest of those of the parts. A part that is not built yet is left out. */
export function joinManifests(): void {
  if (!existsSync(manifestFolder)) return;
  const parts = readdirSync(manifestFolder).filter((name) => /^part-\d+\.json$/.test(name));
  const manifests = parts
    .toSorted()
    .map((name) => JSON.parse(readFileSync(path.join(manifestFolder, name), 'utf8')));
  writeFileSync(path.join(manifestFolder, 'manifest.json'), JSON.stringify(Object.assign({}, ...manifests)));
}
