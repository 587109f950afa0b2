import type { Report } from '../protocol/report.ts'
import { type Summary, summaryOf } from './report-summary.ts'

/** What the platform binds, as far as reports need it. */
export type Reports = { RESULTS: KVNamespace }

/**
 * Where KV keeps the report of an ended session. The hash of the host’s secret is part of the key, so that only the host
 * finds it, also after another class has got the code.
 */
const prefix = 'class/'
const reportKey = (code: string, secret: string): string => `${prefix}${code}/${secret}`

// KV takes no shorter time.
const shortest = 60_000

/** Stores a report until it is deleted, which `deleteAt` says. In the last minute before that it stores nothing. */
export async function storeReport({ RESULTS }: Reports, secret: string, report: Report, now: number): Promise<void> {
  const { code, deleteAt } = report.session
  if (deleteAt - now < shortest) return
  const options = { expiration: Math.floor(deleteAt / 1000), metadata: summaryOf(report) }
  await RESULTS.put(reportKey(code, secret), JSON.stringify(report), options)
}

// Lists of a thousand: five thousand classes in the days for which a report is kept.
const mostLists = 5

/** The summaries of all reports that are kept; those from before there were summaries are left out. */
export async function readSummaries({ RESULTS }: Reports): Promise<Summary[]> {
  const found: Summary[] = []
  let cursor: string | null = null
  for (let lists = 0; lists < mostLists; lists++) {
    // Written by `storeReport` and by nothing else.
    const list: KVNamespaceListResult<Summary, string> = await RESULTS.list<Summary>({ prefix, cursor })
    found.push(...list.keys.flatMap(({ metadata }) => metadata ?? []))
    if (list.list_complete) break
    cursor = list.cursor
  }
  return found
}

/** The report in KV, or null. Only `storeReport` writes it. */
export const readReport = ({ RESULTS }: Reports, code: string, secret: string): Promise<Report | null> =>
  RESULTS.get<Report>(reportKey(code, secret), 'json')

export const deleteReport = ({ RESULTS }: Reports, code: string, secret: string): Promise<void> =>
  RESULTS.delete(reportKey(code, secret))
