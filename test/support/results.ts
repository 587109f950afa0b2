import { randomUUID } from 'node:crypto'
import { assemble } from '../../src/questions/edition.ts'
import { findQuiz } from './quizzes.ts'

const found = findQuiz('xi-putin-call')
if (!found) throw new Error('These tests read the first story.')

/** The story that tests take quizzes of. */
export const story = found

/** A result of this edition as a browser sends it: the nth reader misses every third question, counted from n. */
export function resultOf(reader: number, form = { edition: 3, length: 5 }) {
  const assembled = assemble(story, form)
  if (!assembled.ok) throw new Error(assembled.reason)
  const picks = assembled.edition.questions.map(({ options }, i) => {
    const key = options.findIndex(({ correct }) => correct)
    return (reader + i) % 3 === 0 ? (key + 1 + (reader % (options.length - 1))) % options.length : key
  })
  return { attempt: randomUUID(), version: story.version, ...form, picks, ms: 60_000 }
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** Sends so many results and waits until the statistics hold them. */
export async function fill(fetch: Fetch, readers: number, form?: { edition: number; length: number }): Promise<void> {
  const api = `/api/quizzes/${story.dossier.id}`
  const headers = { 'Content-Type': 'application/json', 'User-Agent': 'Reader/1.0', Cookie: 'trace=of-a-reader' }
  const counted = async () => (await (await fetch(`${api}/stats`)).json()).attempts
  const before = await counted()
  const send = async (reader: number) => {
    const body = JSON.stringify(resultOf(reader, form))
    const answer = await fetch(`${api}/results`, { method: 'POST', headers, body })
    if (answer.status !== 200) throw new Error(`A result was refused with ${answer.status}.`)
  }
  await Promise.all(Array.from({ length: readers }, (_, reader) => send(reader)))
  for (let tries = 0; tries < 100 && (await counted()) < before + readers; tries++)
    await new Promise((later) => setTimeout(later, 100))
}
