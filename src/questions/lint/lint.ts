import type { Facts } from '../../dossier/facts.ts'
import type { Finding, Item } from '../model.ts'
import { contextOf } from './context.ts'
import { rules } from './rules.ts'

/** Prepares the lint for one dossier: what it returns finds every fault of an item, in the order of the rules. */
export function linterOf(facts: Facts): (item: Item) => Finding[] {
  const context = contextOf(facts)
  return (item) =>
    rules.flatMap(({ id, level, guideline, find }) =>
      find(item, context).map((fault) => ({ rule: id, level, ...fault, guideline })),
    )
}

/** Whether an item with these findings may be asked: no error and at most one warning. */
export function isFit(findings: readonly Finding[]): boolean {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length
  return count('error') === 0 && count('warning') <= 1
}
