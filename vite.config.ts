import { existsSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the server's pages load; the manifest names the built files by these paths. */
const entries = [
  'web/participant/lobby.ts',
  'web/participant/main.tsx',
  'web/table/main.tsx',
  'web/stage/main.tsx',
  'web/stage/screen.tsx',
  'web/studio/main.tsx',
  'web/ui/page.css',
];

export default defineConfig({
  publicDir: false,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    // The content policy allows no data: addresses, so every font and picture is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome96', 'firefox94', 'safari15'],
    rolldownOptions: { input: entries.filter((entry) => existsSync(entry)) },
  },
});
