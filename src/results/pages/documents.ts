import type { Quiz } from '../../questions/model.ts'
import { analyse } from '../statistics/analysis/question.ts'
import { formQuality } from '../statistics/analysis/test-quality.ts'
import { earlierOf, objectionsTo } from '../statistics/earlier.ts'
import { joinedCounts, type Others } from '../statistics/joined.ts'
import type { QuestionTally, Tally } from '../statistics/tally.ts'
import { meanShare } from './view.ts'

/**
 * The statistics as the API gives them: the tally, named, with the mean score as a share of what could be had; apart from
 * it questions together with the same ones in other versions, and what else was answered in those.
 */
export function statsDocument({ dossier, version, bank }: Quiz, tally: Tally, others: Others) {
  const { attempts, flagged, aside: setAside, scores, days } = tally
  const disputed = bank.filter(({ id }) => tally.disputes[id] && !tally.questions[id])
  const unanswered = disputed.map(({ id, options }) => {
    const key = options.find(({ correct }) => correct)?.id ?? ''
    return [id, { key, offered: options.length, responses: 0, options: {}, ...objectionsTo(id, tally) }]
  })
  const answered = Object.entries(tally.questions).map(([id, question]) => [
    id,
    { ...counts(question), ...objectionsTo(id, tally) },
  ])
  const questions = Object.fromEntries([...answered, ...unanswered])
  const figures = { attempts, flagged, setAside, meanScore: meanShare(scores), scores, days, questions }
  const joined = { versions: others.versions, questions: joinedCounts(earlierOf(tally), others) }
  return { quiz: dossier.id, version, ...figures, joined, noLongerAsked: others.gone }
}

const counts = ({ key, offered, responses, options }: QuestionTally) => ({ key, offered, responses, options })

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
