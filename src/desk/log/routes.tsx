import { Hono } from 'hono'
import { csvFile, separatorFor } from '../../http/csv.ts'
import { csv } from '../../http/csv-table.ts'
import type { DeskEnv } from '../env.ts'
import { LogPage } from './page.tsx'

/** Who changed what, and when. */
export const log = new Hono<DeskEnv>()

const shown = 200
// SQLite reads them in one piece; a newsroom that makes a hundred changes a day reaches it in three years.
const most = 100_000

log.get('/desk/log', (c) =>
  c.html(<LogPage changes={c.var.store.changes(shown)} most={shown} formKey={c.var.formKey} />),
)

log.get('/desk/log.csv', (c) => {
  const header = ['at', 'who', 'what', 'story', 'target', 'before', 'after', 'note'] as const
  const rows = c.var.store.changes(most).map((one) => header.map((name) => one[name]))
  return csvFile(c, 'desk-log', csv(header, rows, separatorFor(c.req.header('Accept-Language'))))
})
