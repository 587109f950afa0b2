import type { Edition } from '../../questions/model.ts'
import type { Picks } from '../../quiz/picks.ts'
import { withBankIds } from '../machine/session-ids.ts'
import { participantsIn, type State, voteOf } from '../machine/state.ts'
import { hashOf } from './authentication.ts'

/** Someone’s first rounds, in the form of a finished quiz. */
export type Finished = { attempt: string; edition: Edition; picks: Picks; ms: null }

// Milliseconds: KV takes one write a second for a key, and an outage may last.
const soonest = 1000
const latest = 600_000

/** When to try again after a failure: the longer the session is over, the later. */
export const retryAt = (ended: number, now: number): number => now + Math.min(latest, Math.max(soonest, now - ended))

// Well below the number of calls that one invocation may make.
const portion = 200

/**
 * Adds those who have answered every question to the public statistics, with their first rounds. Takes some people at a
 * time. Each has an id that session and person always yield, so that a second try counts nobody twice. Returns the id of
 * the last person.
 */
export async function countPeople(
  record: (finished: Finished) => Promise<unknown>,
  session: State,
): Promise<{ countedTo: string; all: boolean }> {
  const { countedTo, setup } = session
  if (!setup.options.toStatistics) return { countedTo, all: true }
  const state = withBankIds(session)
  // By id, because people may leave between two portions, and after a sleep they are in another order.
  const left = participantsIn(state)
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

/** A UUID (version 8) from the hash of a name. Unlike the participant’s own id, it says nothing about the class. */
async function idFrom(name: string): Promise<string> {
  const hash = await hashOf(name)
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
