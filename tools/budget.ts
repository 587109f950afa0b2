import { createTestHarness } from 'wrangler'
import { playClass } from './budget/class.ts'
import { heaviestEdition } from './budget/heaviest.ts'
import { type Budget, loaderBudget, pages, pagesOfEditions, workerBudget } from './budget/pages.ts'
import { brotliOfLoader, gzipOfWorker, startOfWorker, storiesInWorker } from './budget/parts.ts'
import { weigh } from './budget/weigh.ts'
import { build } from './command.ts'
import { publishTo } from './publish/harness.ts'

// Compares the weight of every page and of the Worker with the budgets of DESIGN.md; fails if one is over.
build()
const server = createTestHarness({
  workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: '.build/worker' }],
})
try {
  const { url } = await server.listen()
  await publishTo(server)
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, url), init)
  const { code, ended, getAsHost } = await playClass(get)
  const row = async (page: string, { path, bytes, host }: Budget, edition?: number) => {
    const weight = await weigh(host ? getAsHost : get, path)
    return { page, edition, ...weight, budget: bytes, over: weight.total > bytes ? 'OVER' : '' }
  }
  const weights = await Promise.all(Object.entries(pages(code, ended)).map(([page, budget]) => row(page, budget)))
  for (const [page, budget] of Object.entries(pagesOfEditions)) {
    const edition = await heaviestEdition(get, (one) => budget(one).path)
    weights.push(await row(`${page}, heaviest`, budget(edition), edition))
  }
  console.table(Object.fromEntries(weights.map(({ page, ...weight }) => [page, weight])))
  const parts = [
    { part: 'loader of embeds, brotli bytes', measured: brotliOfLoader(), budget: loaderBudget },
    { part: 'Worker, gzip bytes', measured: gzipOfWorker(), budget: workerBudget.gzip },
    { part: 'Worker, stories in its script', measured: storiesInWorker(), budget: 0 },
    { part: 'Worker, start in ms', measured: startOfWorker(), budget: workerBudget.start },
  ].map((row) => ({ ...row, over: row.measured > row.budget ? 'OVER' : '' }))
  console.table(Object.fromEntries(parts.map(({ part, ...row }) => [part, row])))
  if ([...weights, ...parts].some(({ over }) => over)) process.exitCode = 1
} finally {
  await server.close()
}
