import type { Dossier } from '../../dossier/model.ts'
import type { Finding, Item } from '../../questions/model.ts'
import { prove } from '../../questions/proof.ts'

/** Every proven item of a story, what an editor has withdrawn included. */
export type WholeBank = { bank: readonly Item[]; findings: Readonly<Record<string, Finding[]>> }

// Proving a bank takes a good part of a second, and withdrawals change nothing of it.
const remembered = 2

const known = new Map<string, WholeBank>()

/** All that a story could ask, proved once while the desk is awake. */
export function wholeBankOf(dossier: Dossier): WholeBank {
  const key = JSON.stringify({ ...dossier, withdrawn: [] })
  const whole = known.get(key) ?? prove({ ...dossier, withdrawn: [] })
  known.delete(key)
  known.set(key, whole)
  const [oldest] = known.keys()
  if (known.size > remembered && oldest !== undefined) known.delete(oldest)
  return whole
}
