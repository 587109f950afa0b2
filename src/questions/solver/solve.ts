import type { Dossier } from '../../dossier/model.ts'
import { attributionReaders } from './attribution.ts'
import { comparisonReaders } from './comparison.ts'
import { evidenceReaders } from './evidence.ts'
import { type Library, openLibrary, type Verdict } from './library.ts'
import { recallReaders } from './recall.ts'

/** A way of reading a stem: the words it is known by, and what it asks of each option. */
export type Reader = {
  stem: RegExp
  /** `asked` is what the stem’s groups caught. */
  judge: (library: Library, asked: readonly string[], option: string) => Verdict
}

const readers: readonly Reader[] = [...attributionReaders, ...comparisonReaders, ...evidenceReaders, ...recallReaders]

/**
 * Answers questions of this dossier from their text alone, as a careful reader with the article would: for each option
 * true, false or unknown. A stem that no reader knows leaves every option unknown.
 */
export function solver(dossier: Dossier): (stem: string, options: readonly string[]) => Verdict[] {
  const library = openLibrary(dossier)
  return function solve(stem, options) {
    for (const { stem: pattern, judge } of readers) {
      const match = pattern.exec(stem)
      if (!match) continue
      const verdicts = options.map((option) => judge(library, match.slice(1), option))
      if (verdicts.some((verdict) => verdict !== 'unknown')) return verdicts
    }
    return options.map(() => 'unknown')
  }
}

/** Whether the solver finds this option true and every other false. */
export const settles = (verdicts: readonly Verdict[], key: number): boolean =>
  verdicts.every((verdict, i) => verdict === (i === key ? 'true' : 'false'))
