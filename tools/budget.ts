import { playClass } from './budget/class.ts'
import { correctedStory } from './budget/corrected.ts'
import { asEditor, deskKey } from './budget/desk.ts'
import { heaviestEdition } from './budget/heaviest.ts'
import {
  type Budget,
  deskPages,
  inEveryStory,
  loaderBudget,
  onDemandBudgets,
  pages,
  pagesOfEditions,
  workerBudget,
} from './budget/pages.ts'
import { brotliOfLoader, gzipOfStart, gzipOnDemand, startOfWorker, storiesInWorker } from './budget/parts.ts'
import { weigh } from './budget/weigh.ts'
import { build } from './command.ts'
import { configuration, startWorker } from './runtime.ts'

// Compares the weight of every page and of the Worker with the budgets of DESIGN.md; fails if one is over.
build()
// It remembers nothing, so that a correction is on the page at once.
const server = await startWorker(await configuration(), { vars: { INDEX_SECONDS: '0', DESK_KEY: deskKey } })
try {
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.origin), init)
  const { code, ended, getAsHost } = await playClass(get)
  const row = async (page: string, { path, bytes, host }: Budget, edition?: number, by = host ? getAsHost : get) => {
    const weight = await weigh(by, path)
    return { page, edition, ...weight, budget: bytes, over: weight.total > bytes ? 'OVER' : '', of: path }
  }
  // Of a page that every story has, the heaviest counts.
  const heaviest = async (page: string, budgets: readonly Budget[], edition?: number) =>
    (await Promise.all(budgets.map((budget) => row(page, budget, edition)))).reduce((a, b) =>
      b.total > a.total ? b : a,
    )
  const weights = await Promise.all(
    Object.entries(pages(code, ended)).map(([page, budget]) => heaviest(page, inEveryStory(budget))),
  )
  const getAsEditor = await asEditor(get)
  for (const [page, budget] of Object.entries(deskPages)) weights.push(await row(page, budget, undefined, getAsEditor))
  const corrected: { page: string; budget: Budget; edition: number }[] = []
  for (const [page, budget] of Object.entries(pagesOfEditions)) {
    const rows = []
    for (const [index] of inEveryStory(budget(1)).entries()) {
      const of = (one: number): Budget => inEveryStory(budget(one))[index] ?? budget(one)
      const edition = await heaviestEdition(get, (one) => of(one).path)
      rows.push(await row(`${page}, heaviest`, of(edition), edition))
      corrected.push({ page: `${page}, heaviest, corrected`, budget: of(edition), edition })
    }
    weights.push(rows.reduce((a, b) => (b.total > a.total ? b : a)))
  }
  // Last, because from here on the stories have a correction. Each of these pages is weighed with one that touches it.
  for (const { page, budget, edition } of corrected) {
    const { pathname, searchParams } = new URL(budget.path, server.origin)
    const id = pathname.split('/').find((part) => part !== '' && part !== 'embed') ?? ''
    await server.publish([correctedStory(id, { edition, length: Number(searchParams.get('length')) })])
    weights.push(await row(page, budget, edition))
  }
  console.table(Object.fromEntries(weights.map(({ page, ...weight }) => [page, weight])))
  const parts = [
    { part: 'loader of embeds, brotli bytes', measured: brotliOfLoader(), budget: loaderBudget },
    { part: 'Worker’s start, gzip bytes', measured: gzipOfStart(), budget: workerBudget.gzip },
    ...gzipOnDemand().map(([source, bytes]) => ({
      part: `on demand, gzip bytes: ${source}`,
      measured: bytes,
      budget: onDemandBudgets[source] ?? 0,
    })),
    { part: 'Worker, stories in its modules', measured: storiesInWorker(), budget: 0 },
    { part: 'Worker, start in ms', measured: startOfWorker(), budget: workerBudget.start },
  ].map((row) => ({ ...row, over: row.measured > row.budget ? 'OVER' : '' }))
  console.table(Object.fromEntries(parts.map(({ part, ...row }) => [part, row])))
  if ([...weights, ...parts].some(({ over }) => over)) process.exitCode = 1
} finally {
  await server.stop()
}
