import type { Dossier } from '../../dossier/model.ts'
import { hashOf } from '../../http/hash.ts'
import { enemiesIn } from '../../questions/enemies.ts'
import type { Finding, Item, Quiz } from '../../questions/model.ts'
import { prove } from '../../questions/proof.ts'
import { versionLength, versionText } from '../../questions/version.ts'

/** Every proven item of a story, what an editor has withdrawn included. */
export type WholeBank = { bank: readonly Item[]; findings: Readonly<Record<string, Finding[]>> }

/** Proves all that the story could ask. Takes a good part of a second. */
export const wholeBank = (dossier: Dossier): WholeBank => prove({ ...dossier, withdrawn: [] })

/** The story without this item; every other question stays as it is. Null where it is not asked. */
export async function withoutItem(quiz: Quiz, item: string, reason: string, day: string): Promise<Quiz | null> {
  if (!quiz.bank.some(({ id }) => id === item)) return null
  const withdrawn = [{ item, reason, desk: day }, ...quiz.dossier.withdrawn]
  const bank = quiz.bank.filter(({ id }) => id !== item)
  return named({ ...quiz.dossier, withdrawn }, bank, quiz.findings)
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
  return named({ ...quiz.dossier, withdrawn }, bank, { ...quiz.findings, ...only(whole.findings, item) })
}

/** The same bank under another dossier, as after a correction; it is another version. */
export const renamed = ({ dossier, bank, findings }: Quiz): Promise<Quiz> => named(dossier, bank, findings)

/** As the build names a version. */
async function named(dossier: Dossier, bank: Item[], known: Quiz['findings']): Promise<Quiz> {
  const enemies = enemiesIn(dossier, bank)
  const version = (await hashOf(versionText({ dossier, bank, enemies }))).slice(0, versionLength)
  const findings = Object.fromEntries(bank.flatMap(({ id }) => Object.entries(only(known, id))))
  return { dossier, version, bank, enemies, findings }
}

const only = (findings: WholeBank['findings'], item: string): Quiz['findings'] => {
  const found = findings[item]
  return found ? { [item]: found } : {}
}
