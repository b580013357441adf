import { build, mergeConfig } from 'vite';
import { joinManifests, manifestOf } from './manifest.ts';
import { buildableParts } from './parts.ts';
import { settings } from './settings.ts';

for (const [part, entries] of buildableParts().entries())
  await build(
    mergeConfig(settings(entries), {
      configFile: false,
      logLevel: 'warn',
      build: { manifest: manifestOf(part), emptyOutDir: part === 0 },
    }),
  );
joinManifests();
