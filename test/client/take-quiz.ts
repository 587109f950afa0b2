import createClient from 'openapi-fetch'
import type { components, paths } from '../../.build/api.d.ts'

type Question = components['schemas']['Question']

/** Takes an edition of a story, as `choose` answers its questions, and has it counted. Returns what was asked and the receipt. */
export async function takeQuiz(site: string, quiz: string, edition: number, choose: (question: Question) => number) {
  const headers = { Accept: 'application/json' }
  const { GET, POST } = createClient<paths, `application/${string}`>({ baseUrl: site, headers })
  const path = { quiz }
  const began = Date.now()
  const asked = await GET('/api/quizzes/{quiz}/questions', { params: { path, query: { edition, length: 5 } } })
  // Every refusal says in a sentence what to do.
  if (asked.error) throw new Error(asked.error.detail)
  const { version, length, questions } = asked.data
  // Whoever sends the same attempt again is counted once.
  const attempt = crypto.randomUUID()
  const picks = questions.map(choose)
  const body = { attempt, version, edition, length, picks, ms: Date.now() - began }
  const taken = await POST('/api/quizzes/{quiz}/results', { params: { path }, body })
  if (taken.error) throw new Error(taken.error.detail)
  return { questions, receipt: taken.data }
}
