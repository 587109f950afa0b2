import type { Bindings } from '../env.ts'
import { record } from '../results/record.ts'
import { type Report, reportOf } from './report.ts'
import { peopleIn, type State, voteOf } from './state.ts'

/**
 * Where the report of an ended session is kept. The hash of the host’s secret is part of the key, so that only the host
 * finds it, also after the code has gone to another class.
 */
const reportKey = (code: string, secret: string): string => `class/${code}/${secret}`

// The shortest time that KV takes.
const shortest = 60_000

/** Writes the report to KV until the stated hour of deletion. */
export async function publishReport(env: Bindings, state: State, now: number): Promise<void> {
  const { code, secret, deleteAt } = state.setup
  if (deleteAt - now < shortest) return
  const report = JSON.stringify(reportOf(state))
  await env.RESULTS.put(reportKey(code, secret), report, { expiration: Math.floor(deleteAt / 1000) })
}

/** The report as KV has it, or null; written by `publishReport` and by nothing else. */
export const readReport = (env: Bindings, code: string, secret: string): Promise<Report | null> =>
  env.RESULTS.get<Report>(reportKey(code, secret), 'json')

export const deleteReport = (env: Bindings, code: string, secret: string): Promise<void> =>
  env.RESULTS.delete(reportKey(code, secret))

// Well below what one invocation may call.
const portion = 200

/**
 * Hands those who answered every question to the public statistics, first rounds only: some at a time, under an id that
 * the session and the person yield, so that a second try counts nothing twice. Answers how many have been handed over.
 */
export async function countPeople(env: Bindings, state: State): Promise<{ counted: number; all: boolean }> {
  const people = peopleIn(state)
  if (!state.setup.options.toStatistics) return { counted: people.length, all: true }
  const some = people.slice(state.counted, state.counted + portion)
  await Promise.all(some.map(({ id }) => count(env, state, id)))
  const counted = state.counted + some.length
  return { counted, all: counted >= people.length }
}

async function count(env: Bindings, { setup, ...state }: State, participant: string): Promise<void> {
  const { quiz, version, edition, questions } = setup
  const picks = questions.map(({ options }, item) => {
    const option = voteOf({ setup, ...state }, participant, item, 1)?.option
    return options.findIndex(({ id }) => id === option)
  })
  if (picks.includes(-1)) return
  const attempt = await idFrom(`${setup.secret}/${participant}`)
  await record(env, {
    attempt,
    edition: { quiz, version, edition, length: questions.length, questions },
    picks,
    ms: null,
  })
}

/** A UUID (version 8) from the hash of a name: unlike the person’s own id, it says nothing about the class. */
async function idFrom(name: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name))).subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
