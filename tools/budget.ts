import { createTestHarness } from 'wrangler'
import { pages, workerBudget } from './budget/pages.ts'
import { weigh } from './budget/weigh.ts'
import { gzipOfWorker, startOfWorker } from './budget/worker.ts'
import { command } from './command.ts'

// What every page and the Worker weigh against DESIGN.md's budgets; fails if one is over.
command('node', 'tools/build.ts')
const server = createTestHarness({
  workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: '.build/worker' }],
})
try {
  const { url } = await server.listen()
  const weights = await Promise.all(
    Object.entries(pages).map(async ([page, { path, bytes }]) => {
      const weight = await weigh((address) => fetch(new URL(address, url)), path)
      return { page, ...weight, budget: bytes, over: weight.total > bytes ? 'OVER' : '' }
    }),
  )
  console.table(Object.fromEntries(weights.map(({ page, ...weight }) => [page, weight])))
  const [gzip, start] = [gzipOfWorker(), startOfWorker()]
  console.table({
    'Worker, gzip bytes': { measured: gzip, budget: workerBudget.gzip, over: gzip > workerBudget.gzip ? 'OVER' : '' },
    'Worker, start in ms': {
      measured: start === null ? 'no profile' : Math.round(start * 10) / 10,
      budget: workerBudget.start,
      over: start !== null && start > workerBudget.start ? 'OVER' : '',
    },
  })
  const over = [
    ...weights.map(({ over }) => over),
    gzip > workerBudget.gzip,
    start !== null && start > workerBudget.start,
  ]
  if (over.some(Boolean)) process.exitCode = 1
} finally {
  await server.close()
}
