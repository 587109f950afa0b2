import type { AskedQuestion } from '../../exports/statements.ts'

/** Which edition of which story a widget shows, and in which version; without one, in the present one. */
export type Shown = { site: string; story: string; edition: number; length: number; version?: string | undefined }

/** The address of the same quiz on its own site. */
export const addressOf = ({ site, story, edition, length, version }: Shown): string =>
  `${site}/${story}/quiz?${query({ edition, length, version })}`

/** The address of the questions of a story, in which each has its id. */
export const bankOf = ({ site, story }: Shown): string => `${site}/api/quizzes/${story}/bank`

/** What a widget asks, by its questions’ ids; empty where that cannot be had. */
export async function askedIn({ site, story, ...form }: Shown): Promise<Map<string, AskedQuestion>> {
  try {
    const answer = await fetch(`${site}/api/quizzes/${story}/questions?${query(form)}`)
    // The shape that /openapi.json promises; a problem document has no questions.
    const { questions = [] } = (await answer.json()) as { questions?: (AskedQuestion & { id: string })[] }
    return new Map(questions.map((question) => [question.id, question]))
  } catch {
    return new Map()
  }
}

const query = (form: Record<string, string | number | undefined>): string =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]])),
  ).toString()
