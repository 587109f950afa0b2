import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[]) => ({
  test: {
    name,
    include,
    // Compiles or builds what these tests stand on.
    globalSetup: ['test/support/build.ts'],
    // The files that a process runs share what they import, because miniflare and playwright take a second each to import. Whatever a test changes for all, it puts back.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The usual second is not enough on a machine that does three other things at once.
    expect: {
      poll: {
        timeout: 20_000,
        // A look costs several milliseconds of a browser or a Worker; with the usual 50 between two, waiting is as much work as what is waited for.
        interval: 150,
      },
    },
  },
})

const extra = process.env.EXTRA

export default defineConfig({
  test: {
    // Three at once fill two cores, because browser and Worker tests wait for part of their time.
    maxWorkers: 3,
    projects: [
      project('pure', [
        'test/{authoring,dossier,feeds,paper,stories,claim-map,questions,explainer,quiz,results,embed,classroom,desk,exports,http,offline,review,ui,tools}/**/*.test.{ts,tsx}',
      ]),
      project('worker', ['test/worker/**/*.test.ts']),
      project('browser', ['test/{browser,hosts}/**/*.test.ts']),
      // An npm command of their own runs these: `test:accessibility`, `test:browsers`, `pictures`.
      ...(extra ? [project(extra, [`test/${extra}/**/*.test.ts`])] : []),
    ],
  },
})
