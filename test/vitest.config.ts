import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A file that takes long and is short would otherwise be begun last, and everything would wait for it. */
const longest = [
  'import-policy',
  'package',
  'release',
  'watching',
  'accessibility',
  'access',
  'update',
  'popup',
  'languages',
  'live-policy',
  'damage',
  'broken-record',
  'leaks',
  'privacy',
  'storm',
  'browser-facts',
  'report',
  'settings',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex(name => moduleId.endsWith(`/${name}.test.ts`))
      return index < 0 ? longest.length : index
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  root,
  test: {
    // What prints during a green run is noise that hides the next warning.
    silent: 'passed-only',
    // Vitest takes it for all projects or for none.
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**', 'test/spreadsheet/**'],
          setupFiles: ['test/set-up.ts'],
          // They begin in two thirds of the time that processes of their own would take.
          pool: 'threads',
          // Unless told otherwise one processor is left idle, which of two is half.
          maxWorkers: '100%',
          // What takes a second alone takes many beside the other tests.
          testTimeout: 60_000,
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
          include: ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts'],
          // A browser each, which waits as often as it works: three at a time is what two cores carry.
          maxWorkers: 3,
          // Each wait gives up earlier and says for what it waited.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          globalSetup: ['test/e2e/build.ts'],
        },
      },
    ],
  },
})
