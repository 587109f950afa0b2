import type { Bindings } from '../../env.ts'
import type { Report } from '../machine/report.ts'
import { reportKey } from './publish.ts'

/** Keeps a report in KV until this time. */
export const keepReport = ({ RESULTS }: Bindings, key: string, report: string, until: number): Promise<void> =>
  RESULTS.put(key, report, { expiration: Math.floor(until / 1000) })

/** The report as KV has it, or null; written by `keepReport` and by nothing else. */
export const readReport = ({ RESULTS }: Bindings, code: string, secret: string): Promise<Report | null> =>
  RESULTS.get<Report>(reportKey(code, secret), 'json')

export const deleteReport = ({ RESULTS }: Bindings, code: string, secret: string): Promise<void> =>
  RESULTS.delete(reportKey(code, secret))
