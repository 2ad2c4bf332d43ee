import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    // What prints during a green run is noise that hides the next warning.
    silent: 'passed-only',
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/spreadsheet/**'],
        },
      },
      {
        root,
        test: {
          name: 'spreadsheet',
          include: ['test/spreadsheet/**/*.test.ts'],
          // A first start of LibreOffice makes its profile.
          testTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // A browser each: two at a time is what two cores carry.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['test/e2e/build.ts'],
        },
      },
    ],
  },
})
