import type { Dossier } from '../../dossier/model.ts'
import { askReaders } from './asks.ts'
import { basisReaders } from './basis.ts'
import { chainReaders } from './chain.ts'
import { openLibrary } from './library.ts'
import { omissionReaders } from './omission.ts'
import { openReaders } from './open.ts'
import { orderReaders } from './order.ts'
import { printReaders } from './print.ts'
import type { Asked, Reader } from './reader.ts'
import { settleReaders } from './settle.ts'
import { slipReaders } from './slip.ts'
import { standingReaders } from './standing.ts'
import { strengthReaders } from './strength.ts'
import type { Verdict } from './verdict.ts'
import { versionReaders } from './versions.ts'
import { wordReaders } from './words.ts'

const readers: readonly Reader[] = [
  ...askReaders,
  ...orderReaders,
  ...versionReaders,
  ...basisReaders,
  ...strengthReaders,
  ...wordReaders,
  ...chainReaders,
  ...slipReaders,
  ...standingReaders,
  ...omissionReaders,
  ...openReaders,
  ...settleReaders,
  ...printReaders,
]

/**
 * Answers questions of this dossier from their text alone, as a careful reader with the article would: for each option
 * true, false or unknown. A question that no reader knows leaves every option unknown.
 */
export function solver(dossier: Dossier): (asked: Asked, options: readonly string[]) => Verdict[] {
  const library = openLibrary(dossier)
  return function solve(asked, options) {
    for (const read of readers) {
      const verdicts = read(library, asked, options)
      if (verdicts?.some((verdict) => verdict !== 'unknown')) return verdicts
    }
    return options.map(() => 'unknown')
  }
}

/** Whether the solver finds this option true and every other false. */
export const settles = (verdicts: readonly Verdict[], key: number): boolean =>
  verdicts.every((verdict, i) => verdict === (i === key ? 'true' : 'false'))
