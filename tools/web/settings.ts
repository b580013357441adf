import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { readMessages } from './read-messages.ts';

/** How Vite builds these entries. */
export const settings = (entries: string[]): UserConfig => ({
  publicDir: false,
  plugins: [
    react(),
    readMessages(),
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    outDir: 'dist/web',
    manifest: true,
    // The content policy allows no data: addresses, so every font and picture is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome96', 'firefox94', 'safari15'],
    rolldownOptions: { input: entries },
  },
});
