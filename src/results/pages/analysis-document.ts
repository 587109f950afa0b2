import type { Quiz } from '../../questions/model.ts'
import { formQuality } from '../statistics/analysis/form.ts'
import { analyse } from '../statistics/analysis/question.ts'
import type { Tally } from '../statistics/tally.ts'

/** What answers say about every question of the bank and every fixed form, as the API gives it: shares of 1. */
export const analysisDocument = ({ dossier, version, bank }: Quiz, tally: Tally) => ({
  quiz: dossier.id,
  version,
  questions: Object.fromEntries(bank.map((item) => [item.id, analyse(item, tally.questions[item.id])])),
  // By "edition/length"; only those that ten readers have finished.
  forms: Object.fromEntries(
    Object.entries(tally.forms).flatMap(([name, form]) => {
      const quality = formQuality(form)
      return quality ? [[name, quality]] : []
    }),
  ),
})
