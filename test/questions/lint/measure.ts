import type { Facts } from '../../../src/dossier/facts.ts'
import { contextOf } from '../../../src/questions/lint/context.ts'
import { linterOf } from '../../../src/questions/lint/lint.ts'
import { rules } from '../../../src/questions/lint/rules.ts'
import type { Item } from '../../../src/questions/model.ts'
import { cues } from './mutators/cues.ts'
import { language } from './mutators/language.ts'
import type { Mutator } from './mutators/mutator.ts'
import { options } from './mutators/options.ts'
import { source } from './mutators/source.ts'
import { stems } from './mutators/stems.ts'
import { taught } from './mutators/taught.ts'

export const mutators: Record<string, Mutator[]> = { ...stems, ...options, ...cues, ...taught, ...source, ...language }

/** For one rule: flaws planted in vetted items, how many it found, and where it missed one. */
export type Recall = { rule: string; planted: number; found: number; missed: string[] }

/** Plants every flaw in every vetted item that has room for it. */
export function recall(facts: Facts, items: readonly Item[]): Recall[] {
  const context = contextOf(facts)
  return rules.map(({ id, find }) => {
    const trials = (mutators[id] ?? []).flatMap((mutate, i) =>
      items.flatMap((item) => {
        const flawed = mutate(item, facts)
        return flawed ? [{ name: `${item.id} (${i + 1})`, found: find(flawed, context).length > 0 }] : []
      }),
    )
    const missed = trials.filter(({ found }) => !found).map(({ name }) => name)
    return { rule: id, planted: trials.length, found: trials.length - missed.length, missed }
  })
}

/** Vetted items in which the lint finds an error or a warning all the same, and the share of them. */
export function falseAlarms(facts: Facts, items: readonly Item[]): { alarmed: string[]; share: number } {
  const lint = linterOf(facts)
  const alarmed = items.filter((item) => lint(item).length > 0).map(({ id }) => id)
  return { alarmed, share: alarmed.length / items.length }
}
