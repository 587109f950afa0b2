import type { InferOutput } from 'valibot'
import { addresses } from '../http/addresses.ts'
import { correctionsOn } from './corrections.ts'
import { withdrawal } from './edition.ts'
import type { Edition, Question, Quiz } from './model.ts'
import type { bankSchema, questionSchema } from './schema.ts'

/** A story’s dossier, with the version that results belong to. */
export const dossierDocument = ({ dossier, version }: Quiz) => ({ quiz: dossier.id, version, dossier })

/** Everything that can ever be asked about a story, with what an editor has to know of each question. */
export function bankDocument(quiz: Quiz): InferOutput<typeof bankSchema> {
  const { dossier, version, bank, enemies, findings } = quiz
  const foes = bank.map((_, place) => [
    ...enemies.flatMap((later, earlier) => (later.includes(place) ? [earlier] : [])),
    ...(enemies[place] ?? []),
  ])
  return {
    quiz: dossier.id,
    version,
    questions: bank.map((item, place) => ({
      ...questionDocument({ ...item, ...withdrawal(quiz, item), ...correctionsOn(quiz, item) }),
      findings: findings[item.id] ?? [],
      enemies: (foes[place] ?? []).flatMap((foe) => bank[foe]?.id ?? []),
    })),
    noLongerAsked: `A question of an earlier version that is not in this list is no longer asked; how it was answered stays counted at ${addresses.api.stats(dossier.id)}, under “noLongerAsked”.`,
  }
}

/** One edition, as the API gives it. */
export const questionsDocument = ({ quiz, version, edition, length, questions }: Edition) => ({
  quiz,
  version,
  edition,
  length,
  questions: questions.map(questionDocument),
})

/** A question with what the API promises of it, and nothing that only assembly and statistics need. */
function questionDocument({
  id,
  family,
  skill,
  difficulty,
  statement,
  stem,
  options,
  explanation,
  source,
  cards,
  withdrawn,
  corrections,
}: Question): InferOutput<typeof questionSchema> {
  return {
    id,
    family,
    skill,
    difficulty,
    ...(statement !== undefined && { statement }),
    stem,
    options: options.map(({ id, text, correct, feedback }) => ({ id, text, correct, feedback })),
    explanation,
    source: source.map(({ paragraph, claim, chain, quote, cites }) => ({
      paragraph,
      claim,
      chain,
      ...(quote && { quote }),
      ...(cites && { cites }),
    })),
    cards,
    ...(withdrawn !== undefined && { withdrawn }),
    ...(corrections && { corrections: corrections.map(({ date, what, why }) => ({ date, what, why })) }),
  }
}
