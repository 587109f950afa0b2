import type { Dossier } from '../../dossier/model.ts'
import { hashOf } from '../../http/hash.ts'
import { enemiesIn } from '../../questions/enemies.ts'
import type { Item, Quiz } from '../../questions/model.ts'
import { versionLength, versionText } from '../../questions/version.ts'

/** A dossier with this bank as the version that the build makes of them; of the findings, those of its questions. */
export async function nameVersion(dossier: Dossier, bank: Item[], findings: Quiz['findings']): Promise<Quiz> {
  const enemies = enemiesIn(dossier, bank)
  const version = (await hashOf(versionText({ dossier, bank, enemies }))).slice(0, versionLength)
  const kept = bank.flatMap(({ id }) => (findings[id] ? [[id, findings[id]]] : []))
  return { dossier, version, bank, enemies, findings: Object.fromEntries(kept) }
}
