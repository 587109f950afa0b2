import type { Dossier } from '../../dossier/model.ts'
import { type WholeBank, wholeBank } from './withdrawing.ts'

// Proving a bank takes a good part of a second, and withdrawals change nothing of it.
const remembered = 2

const known = new Map<string, WholeBank>()

/** All that a story could ask, proved once while the desk is awake. */
export function wholeBankOf(dossier: Dossier): WholeBank {
  const key = JSON.stringify({ ...dossier, withdrawn: [] })
  const whole = known.get(key) ?? wholeBank(dossier)
  known.delete(key)
  known.set(key, whole)
  const [oldest] = known.keys()
  if (known.size > remembered && oldest !== undefined) known.delete(oldest)
  return whole
}
