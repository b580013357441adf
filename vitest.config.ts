import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'architecture/**/*.spec.ts',
      'domain/**/*.spec.ts',
      'protocol/**/*.spec.ts',
      'wording/**/*.spec.ts',
      'server/**/*.spec.ts',
      'web/**/*.spec.ts',
      'tools/**/*.spec.ts',
      'tests/simulation/**/*.spec.ts',
    ],
    environment: 'node',
    testTimeout: 20_000,
  },
});
