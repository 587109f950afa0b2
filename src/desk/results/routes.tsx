import { type Context, Hono } from 'hono'
import { readSummaries } from '../../classroom/object/report-store.ts'
import { csvFile, separatorFor } from '../../http/csv.ts'
import { recordLook } from '../../results/intake/ledgers.ts'
import { readTally } from '../../results/pages/read-tally.ts'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { record } from '../log/record.ts'
import { refuse } from '../refuse.ts'
import { deskText } from '../text.ts'
import { classesIn } from './classes.ts'
import { itemResults } from './model.ts'
import { ResultsPage } from './page.tsx'
import { itemTable } from './table.ts'

/** How readers did, version by version, and what they object to. */
export const results = new Hono<DeskEnv>()

results.get('/desk/:quiz/results', async (c) => {
  const found = await asked(c)
  if (typeof found === 'string') return refuse(c, found)
  const { entry, quiz } = found
  const tally = await readTally(c.env, quiz)
  const { did, of = '' } = c.req.query()
  const page = {
    dossier: quiz.dossier,
    version: quiz.version,
    versions: entry.versions.map(({ version }) => version).reverse(),
    tally,
    items: itemResults(quiz, tally),
    classes: classesIn(await readSummaries(c.env), entry.id),
    isWithdrawn: entry.withdrawn !== undefined,
    formKey: c.var.formKey,
    notice: did === 'answer' ? deskText.results.answered(of) : undefined,
  }
  return c.html(<ResultsPage {...page} />)
})

results.get('/desk/:quiz/results.csv', async (c) => {
  const found = await asked(c)
  if (typeof found === 'string') return refuse(c, found)
  const items = itemResults(found.quiz, await readTally(c.env, found.quiz))
  const table = itemTable(items, separatorFor(c.req.header('Accept-Language')))
  return csvFile(c, `${found.entry.id}-${found.quiz.version}-items`, table)
})

results.post('/desk/:quiz/results', async (c) => {
  const found = await asked(c)
  if (typeof found === 'string') return refuse(c, found)
  const { entry, quiz } = found
  const { version } = quiz
  const { item } = await fieldsOf(c)
  if (item === undefined || !quiz.bank.some(({ id }) => id === item))
    return refuse(c, 'unknown-item', deskAddresses.results(entry.id, version))
  await recordLook(c.env, entry.id, { id: crypto.randomUUID(), version, item })
  record(c, { what: 'answer-objections', story: entry.id, target: item, from: version })
  return c.redirect(`${deskAddresses.results(entry.id, version)}&did=answer&of=${encodeURIComponent(item)}`, 303)
})

/** The story in the version that the address asks for, or the present one. */
const asked = (c: Context<DeskEnv>) => c.var.stories.story(c.req.param('quiz') ?? '', c.req.query('version'))
