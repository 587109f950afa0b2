import { assemble } from '../../src/questions/edition.ts'
import { pack } from '../../src/questions/pack.ts'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { compiledQuizzes } from '../compile/compiled.ts'

// As long as a correction usually is.
const what = 'It said that the call took place on June 14; it took place on June 15, as the article has it.'

/** A story with a correction of what the first question of this edition rests on, as its next version would be. */
export function correctedStory(id: string, form: { edition: number; length: number }): PackedQuiz {
  const quiz = compiledQuizzes().find(({ dossier }) => dossier.id === id)
  if (!quiz) throw new Error(`There is no story ${id}.`)
  const assembled = assemble(quiz, form)
  if (!assembled.ok) throw new Error(`${id} has no edition ${form.edition}.`)
  const { dossier } = quiz
  const claims = (assembled.edition.questions[0]?.source ?? []).slice(0, 1).map(({ claim }) => claim)
  // A publisher takes no correction from before the story appeared.
  const date = new Date().toISOString().slice(0, 10)
  const corrections = [{ date, what, why: 'A reader noticed it.', claims }]
  return pack({
    ...quiz,
    version: `${form.length * 1000 + form.edition}`.padStart(10, '0'),
    dossier: { ...dossier, corrections },
  })
}
