import type { Format } from './model.ts'
import { quizData } from './structured-data.ts'

/** Linked data (JSON-LD) in the words of schema.org. */
export const jsonld: Format = {
  extension: 'jsonld',
  type: 'application/ld+json',
  write: (set) => JSON.stringify(quizData(set, set.address), null, 2),
}
