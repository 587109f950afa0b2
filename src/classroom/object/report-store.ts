import type { Bindings } from '../../env.ts'
import type { Report } from '../protocol/report.ts'

type Reports = Pick<Bindings, 'RESULTS'>

/**
 * Where KV keeps the report of an ended session. The hash of the host’s secret is part of the key, so that only the host
 * finds it, also after another class has got the code.
 */
const reportKey = (code: string, secret: string): string => `class/${code}/${secret}`

// KV takes no shorter time.
const shortest = 60_000

/** Stores a report until it is deleted, which `deleteAt` says. In the last minute before that it stores nothing. */
export async function storeReport({ RESULTS }: Reports, secret: string, report: Report, now: number): Promise<void> {
  const { code, deleteAt } = report.session
  if (deleteAt - now < shortest) return
  await RESULTS.put(reportKey(code, secret), JSON.stringify(report), { expiration: Math.floor(deleteAt / 1000) })
}

/** The report in KV, or null. Only `storeReport` writes it. */
export const readReport = ({ RESULTS }: Reports, code: string, secret: string): Promise<Report | null> =>
  RESULTS.get<Report>(reportKey(code, secret), 'json')

export const deleteReport = ({ RESULTS }: Reports, code: string, secret: string): Promise<void> =>
  RESULTS.delete(reportKey(code, secret))
