import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], globalSetup: string[] = []) => ({
  test: {
    name,
    include,
    globalSetup,
    // The files that a worker runs share what they import: wrangler takes seconds, and forty of them need it. Whatever a
    // test changes for all, it puts back.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine that does three other things at once takes its time; the usual second is not enough there.
    expect: { poll: { timeout: 20_000 } },
  },
})

export default defineConfig({
  test: {
    // Browser and Worker tests wait a part of their time: three at once fill two cores.
    maxWorkers: 3,
    projects: [
      project('pure', [
        'test/{dossier,questions,explainer,quiz,results,embed,classroom,exports,http,offline,review,ui,tools}/**/*.test.{ts,tsx}',
      ]),
      project('worker', ['test/worker/**/*.test.ts']),
      project('browser', ['test/browser/**/*.test.ts'], ['test/support/unpack-browser.ts']),
    ],
  },
})
