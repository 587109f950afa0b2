import { factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import { generate } from './bank.ts'
import { isFit, linterOf } from './lint/lint.ts'
import type { Finding, Item } from './model.ts'
import { settles, solver } from './solver/solve.ts'

/** A bank whose every item has passed both proofs, what the lint noted about them, and the items that did not pass. */
export type Proof = {
  bank: Item[]
  /** What the lint found in items of the bank: notes, and at most one warning each. */
  findings: Record<string, Finding[]>
  blocked: Blocked[]
}

/** An item that may not be asked: the solver finds another key than the generator, or the lint objects. */
export type Blocked = { item: Item; by: 'solver' | 'lint'; findings: Finding[] }

/** Generates the bank of a dossier and lets into it only what the independent solver and the lint agree to. */
export function prove(dossier: Dossier): Proof {
  const [solve, lint] = [solver(dossier), linterOf(factsOf(dossier))]
  const judged = generate(dossier).map((item) => ({ item, findings: lint(item), agreed: settled(solve, item) }))
  const fit = judged.filter(({ findings, agreed }) => agreed && isFit(findings))
  return {
    bank: fit.map(({ item }) => item),
    findings: Object.fromEntries(
      fit.filter(({ findings }) => findings.length > 0).map(({ item, findings }) => [item.id, findings]),
    ),
    blocked: judged
      .filter(({ findings, agreed }) => !agreed || !isFit(findings))
      .map(({ item, findings, agreed }) => ({ item, findings, by: agreed ? 'lint' : 'solver' })),
  }
}

function settled(solve: ReturnType<typeof solver>, { statement, stem, options }: Item): boolean {
  const texts = options.map(({ text }) => text)
  const key = options.findIndex(({ correct }) => correct)
  return settles(solve({ stem, ...(statement !== undefined && { statement }) }, texts), key)
}
