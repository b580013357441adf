import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What is measured in a browser is what people get: the web, built from its sources as they are now. */
export function buildWeb(project = join(import.meta.dirname, '../..')): void {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The web could not be built, so its pages cannot be weighed.');
}
