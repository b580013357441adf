import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { readMessages } from './read-messages.ts';

/**
 * A phone pays for every file, also for its headers: what the lobby and the live screen share is one file, and what
 * the live screen shares with parts that are fetched later is another.
 */
const onPhones = [
  {
    name: 'beginning',
    test: /web\/(media\/(blur|client|devices|kept|trouble)|participant\/wipe-device)\.ts$|oxc-project/,
    minShareCount: 2,
    priority: 2,
  },
  { name: 'evening', test: /^(?!.*participant\/lobby)/, minShareCount: 2, priority: 1 },
];

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
    // The library of LiveKit is larger than what is usual, and fetched only where an evening uses it.
    chunkSizeWarningLimit: 600,
    target: ['chrome96', 'firefox94', 'safari15'],
    rolldownOptions: {
      input: entries,
      ...(entries.includes('web/participant/main.tsx')
        ? { output: { codeSplitting: { groups: onPhones } } }
        : {}),
    },
  },
});
