import type { InferOutput } from 'valibot'
import { addresses } from '../http/addresses.ts'
import { lastEdition } from '../questions/model.ts'
import type { quizzesSchema } from '../questions/schema.ts'
import type { Entry } from './model.ts'

/** Every story with its addresses, as the API lists them. */
export const quizzesDocument = (stories: readonly Entry[]): InferOutput<typeof quizzesSchema> => ({
  quizzes: stories.map(({ id, title, standfirst, language, date, version, counts }) => ({
    id,
    title,
    standfirst,
    language,
    date,
    version,
    counts: { ...counts, editions: lastEdition },
    links: {
      page: addresses.hub(id),
      quiz: addresses.quiz(id, first),
      dossier: addresses.api.dossier(id),
      bank: addresses.api.bank(id),
      questions: addresses.api.questions(id, first),
      stats: addresses.api.stats(id),
    },
  })),
})

const first = { edition: 1, length: 10 }
