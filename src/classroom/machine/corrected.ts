import type { Correction } from '../../dossier/model.ts'
import { touching } from '../../questions/corrections.ts'
import type { Question } from '../../questions/model.ts'
import { type Step, unchanged } from './effects.ts'
import { tellHosts } from './feed.ts'
import { tellAgain } from './phases.ts'
import { asCorrected, itemOf, type State } from './state.ts'

/**
 * Takes in what the newsroom has corrected of the claims that the questions rest on, and tells the hosts. The class is told
 * with the answer, because a correction may give it away: again, where it is being shown. After the end the report has it, and
 * whoever opens their answers again.
 */
export function takeCorrections(state: State, corrections: readonly Correction[], now: number): Step {
  const corrected = state.setup.questions.flatMap((question, item) =>
    asCorrected(touchingQuestion(question, corrections), item),
  )
  if (JSON.stringify(corrected) === JSON.stringify(state.corrected)) return unchanged(state)
  const next: State = { ...state, corrected }
  const isShown = state.phase.kind === 'revealed' && corrected.some(({ item }) => item === itemOf(state.phase))
  return isShown ? tellAgain(next, now) : tellHosts(next, now)
}

const touchingQuestion = ({ source }: Question, corrections: readonly Correction[]) =>
  touching(
    corrections,
    source.map(({ claim }) => claim),
  )
