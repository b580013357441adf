import { defineConfig } from 'vite';
import { buildableParts } from './tools/web/parts.ts';
import { settings } from './tools/web/settings.ts';

/** Everything at once, for Vite's own commands. `npm run build` builds part by part. */
export default defineConfig(settings(buildableParts().flat()));
