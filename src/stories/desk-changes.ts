import type { Dossier } from '../dossier/model.ts'

/**
 * The dossier of a file with what the newsroom’s desk has withdrawn and corrected in the present version, because the file does
 * not know of it. Null where there is nothing of the kind. A withdrawal is carried on even if the file does not make the question
 * any more: earlier versions ask what the present one does not name as withdrawn, and the question may come back.
 */
export function keepingDesk(file: Dossier, present: Dossier): Dossier | null {
  const withdrawn = present.withdrawn.filter(
    ({ desk, item }) => desk !== undefined && !file.withdrawn.some((one) => one.item === item),
  )
  const told = file.corrections ?? []
  const corrections = (present.corrections ?? []).filter(
    ({ desk, date, what }) => desk === true && !told.some((one) => one.date === date && one.what === what),
  )
  if (withdrawn.length + corrections.length === 0) return null
  const all = [...told, ...corrections].toSorted((a, b) => a.date.localeCompare(b.date))
  return {
    ...file,
    withdrawn: [...withdrawn, ...file.withdrawn],
    ...(all.length > 0 && { corrections: all }),
  }
}
