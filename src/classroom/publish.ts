import type { Edition } from '../questions/model.ts'
import type { Picks } from '../quiz/picks.ts'
import { reportOf } from './report.ts'
import { peopleIn, type State, voteOf } from './state.ts'

/**
 * Where the report of an ended session is kept. The hash of the host’s secret is part of the key, so that only the host
 * finds it, also after the code has gone to another class.
 */
export const reportKey = (code: string, secret: string): string => `class/${code}/${secret}`

// The shortest time that KV takes.
const shortest = 60_000

/** The report to be kept: where, what, and until when; null where that hour is too near. */
export function reportToKeep(state: State, now: number): { key: string; report: string; until: number } | null {
  const { code, secret, deleteAt } = state.setup
  if (deleteAt - now < shortest) return null
  return { key: reportKey(code, secret), report: JSON.stringify(reportOf(state)), until: deleteAt }
}

// Milliseconds: KV takes one write a second for a key, and an outage may last.
const soonest = 1000
const latest = 600_000

/** When to try again what was refused: as long from now as the end is past, so that the tries become rarer. */
export const retryAt = (ended: number, now: number): number => now + Math.min(latest, Math.max(soonest, now - ended))

/** Someone’s first rounds, in the form of a finished quiz. */
export type Finished = { attempt: string; edition: Edition; picks: Picks; ms: null }

// Well below what one invocation may call.
const portion = 200

/**
 * Hands those who answered every question to the public statistics, first rounds only: some at a time, under an id that
 * the session and the person yield, so that a second try counts nothing twice. Answers who was the last, by id.
 */
export async function countPeople(
  record: (finished: Finished) => Promise<unknown>,
  state: State,
): Promise<{ countedTo: string; all: boolean }> {
  const { countedTo, setup } = state
  if (!setup.options.toStatistics) return { countedTo, all: true }
  // By id, because between two portions people may go, and after a sleep they come in another order.
  const left = peopleIn(state)
    .filter(({ id }) => id > countedTo)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const some = left.slice(0, portion)
  const finished = (await Promise.all(some.map(({ id }) => finishedBy(state, id)))).filter((one) => one !== null)
  await Promise.all(finished.map(record))
  return { countedTo: some.at(-1)?.id ?? countedTo, all: left.length <= portion }
}

async function finishedBy(state: State, participant: string): Promise<Finished | null> {
  const { quiz, version, edition, questions, secret } = state.setup
  const picks = questions.map(({ options }, item) => {
    const option = voteOf(state, participant, item, 1)?.option
    return options.findIndex(({ id }) => id === option)
  })
  if (picks.includes(-1)) return null
  const attempt = await idFrom(`${secret}/${participant}`)
  return { attempt, edition: { quiz, version, edition, length: questions.length, questions }, picks, ms: null }
}

/** A UUID (version 8) from the hash of a name: unlike the person’s own id, it says nothing about the class. */
async function idFrom(name: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name))).subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
