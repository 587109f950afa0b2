import { randomUUID } from 'node:crypto'
import { assemble } from '../../src/questions/edition.ts'
import type { Quiz } from '../../src/questions/model.ts'

export type Job = { attempt: string; body: string; sound: boolean }

const length = 5

/** A sound result of five questions, its picks at random. */
export function soundJob(quiz: Quiz): Job {
  const attempt = randomUUID()
  const edition = 1 + Math.floor(Math.random() * 500)
  const assembled = assemble(quiz, { edition, length })
  if (!assembled.ok) throw new Error(assembled.reason)
  const picks = assembled.edition.questions.map(({ options }) => Math.floor(Math.random() * options.length))
  return {
    attempt,
    body: JSON.stringify({ attempt, version: quiz.version, edition, length, picks, ms: 60_000 }),
    sound: true,
  }
}

/** Jobs in random order: 5 % are malformed in one of six ways, and 10 % of the sound ones are sent two to four times. */
export function jobs(quiz: Quiz, attempts: number): Job[] {
  const all = Array.from({ length: attempts }, (_, i) =>
    i % 20 === 0 ? malformed(soundJob(quiz), i / 20) : soundJob(quiz),
  )
  const sound = all.filter((job) => job.sound)
  const again = sound.filter((_, i) => i % 10 === 0).flatMap((job, i) => Array.from({ length: 1 + (i % 3) }, () => job))
  return shuffled([...all, ...again])
}

function malformed({ attempt, body }: Job, kind: number): Job {
  const parsed = JSON.parse(body)
  const bodies = [
    body.slice(0, -7),
    JSON.stringify({ ...parsed, picks: [0, 0, 0, 0, 99] }),
    JSON.stringify({ ...parsed, edition: 501 }),
    JSON.stringify({ ...parsed, version: 'gone' }),
    JSON.stringify({ ...parsed, attempt: 'seventeen' }),
    JSON.stringify({ ...parsed, padding: 'x'.repeat(5000) }),
  ]
  return { attempt, body: bodies[kind % bodies.length] ?? '', sound: false }
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
