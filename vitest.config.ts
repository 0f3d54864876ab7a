import { defineConfig } from 'vitest/config';
import { countReporter } from './scripts/count-reporter.mjs';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: process.env.CI ? ['default', countReporter] : ['default'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/start.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 85, branches: 80, functions: 85, statements: 85 },
    },
  },
});
