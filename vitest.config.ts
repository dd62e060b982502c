import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // CommonJS packages come in as Node and the bundles see them.
    deps: { interopDefault: false },
    // Two cores: more workers only make real servers and child processes wait for one another.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
