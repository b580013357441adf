import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

/** Whether what forwards sound came along for this kind of machine: npm fetches it for those that have one. */
export function hasBinary(): boolean {
  try {
    const library = createRequire(import.meta.url).resolve('node-datachannel');
    const beside = library.slice(0, library.lastIndexOf(`${sep}node-datachannel${sep}`));
    const folder = join(beside, '@node-datachannel');
    return existsSync(folder) && readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}
