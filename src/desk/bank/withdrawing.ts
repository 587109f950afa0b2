import type { Quiz } from '../../questions/model.ts'
import { nameVersion } from '../stories/name-version.ts'
import type { WholeBank } from './whole.ts'

/** The story without this item; every other question stays as it is. Null where it is not asked. */
export async function withoutItem(quiz: Quiz, item: string, reason: string, day: string): Promise<Quiz | null> {
  if (!quiz.bank.some(({ id }) => id === item)) return null
  const withdrawn = [{ item, reason, desk: day }, ...quiz.dossier.withdrawn]
  const bank = quiz.bank.filter(({ id }) => id !== item)
  return nameVersion({ ...quiz.dossier, withdrawn }, bank, quiz.findings)
}

/** The story with this item again, at its place. Null where it is not withdrawn by itself, or is not proven any more. */
export async function withItem(quiz: Quiz, item: string, whole: WholeBank): Promise<Quiz | null> {
  const withdrawn = quiz.dossier.withdrawn.filter((one) => one.item !== item)
  const again = whole.bank.find(({ id }) => id === item)
  if (!again || withdrawn.length === quiz.dossier.withdrawn.length) return null
  if (withdrawn.some(({ family }) => family === again.family)) return null
  const order = new Map(whole.bank.map(({ id }, place) => [id, place]))
  const place = order.get(item) ?? 0
  const before = quiz.bank.findIndex(({ id }) => (order.get(id) ?? -1) > place)
  const bank = quiz.bank.toSpliced(before < 0 ? quiz.bank.length : before, 0, again)
  return nameVersion({ ...quiz.dossier, withdrawn }, bank, { ...whole.findings, ...quiz.findings })
}
