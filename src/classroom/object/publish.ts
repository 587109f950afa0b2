import { hashOf } from '../../http/hash.ts'
import type { Edition } from '../../questions/model.ts'
import type { Picks } from '../../quiz/picks.ts'
import { withBankIds } from '../machine/session-ids.ts'
import { participantsIn, type State, voteOf } from '../machine/state.ts'

/** Someone’s first rounds, in the form of a finished quiz. */
export type Finished = { attempt: string; edition: Edition; picks: Picks; ms: null; aside?: 'network' }

// Milliseconds: KV takes one write a second for a key, and an outage may last.
const soonest = 1000
const latest = 600_000

/** When to try again after a failure: the longer the session is over, the later. */
export const retryAt = (ended: number, now: number): number => now + Math.min(latest, Math.max(soonest, now - ended))

// Well below the number of calls that one invocation may make.
const portion = 200

/**
 * Adds those who have answered every question to the public statistics, with their first rounds; of them no more count than
 * the network where the class was started may add. Takes some people at a time. Each has an id that session and person always
 * yield, so that a second try counts nobody twice. Returns the id of the last person.
 */
export async function countPeople(
  record: (finished: Finished) => Promise<unknown>,
  session: State,
): Promise<{ countedTo: string; all: boolean }> {
  const { countedTo, setup } = session
  if (!setup.options.toStatistics) return { countedTo, all: true }
  const state = withBankIds(session)
  // By id, because people may leave between two portions, and after a sleep they are in another order.
  const finished = participantsIn(state)
    .map(({ id }) => ({ id, picks: picksOf(state, id) }))
    .filter(({ picks }) => !picks.includes(-1))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person, place) => ({ ...person, isBeyond: place >= (setup.counts ?? Number.POSITIVE_INFINITY) }))
  const left = finished.filter(({ id }) => id > countedTo)
  const some = left.slice(0, portion)
  const attempts = await Promise.all(
    some.map(async ({ id, picks, isBeyond }) => ({
      ...(await finishedBy(state, id, picks)),
      ...(isBeyond && { aside: 'network' as const }),
    })),
  )
  await Promise.all(attempts.map(record))
  return { countedTo: some.at(-1)?.id ?? countedTo, all: left.length <= portion }
}

/** What someone chose in the first round of each question, by its place; -1 where nothing. */
const picksOf = (state: State, participant: string): number[] =>
  state.setup.questions.map(({ options }, item) => {
    const option = voteOf(state, participant, item, 1)?.option
    return options.findIndex(({ id }) => id === option)
  })

async function finishedBy(state: State, participant: string, picks: Picks): Promise<Finished> {
  const { quiz, version, edition, questions, secret } = state.setup
  const attempt = await idFrom(`${secret}/${participant}`)
  return { attempt, edition: { quiz, version, edition, length: questions.length, questions }, picks, ms: null }
}

/** A UUID (version 8) from the hash of a name. Unlike the participant’s own id, it says nothing about the class. */
async function idFrom(name: string): Promise<string> {
  const hash = await hashOf(name)
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
