import { personOf } from '../machine/participants.ts'
import type { Participant, State } from '../machine/state.ts'
import { openTries } from './attempts.ts'
import type { Engine } from './engine.ts'
import { type Answer, bad } from './result.ts'
import { hashOf } from './secrets.ts'

const wrongSecrets = { most: 10, within: 600_000 }
// A hall of three hundred behind one address comes in at once; one phone needs minutes to fill the room, and meanwhile
// the host can lock the door.
const arrivals = { most: 300, within: 60_000 }

/** Who may do what: everyone what is open, whoever has a token what is theirs, whoever has the secret what is the host’s. */
export function openDoor(engine: Pick<Engine, 'state'>, now: () => number) {
  const guesses = openTries(wrongSecrets, now)
  const newcomers = openTries(arrivals, now)

  function open<T>(use: (state: State) => Answer<T>): Answer<T> {
    guesses.prune()
    newcomers.prune()
    const state = engine.state()
    return state ? use(state) : bad('unknown-session')
  }

  return {
    open,

    /** To join, unless too many new people have just come from there; a token that is known here is not counted. */
    async newcomer<T>(token: string, from: string, use: (hash: string) => Answer<T>): Promise<Answer<T>> {
      const hash = await hashOf(token)
      return open((state) => {
        const wait = personOf(state, hash) ? 0 : newcomers.tooMany(from)
        return wait ? bad('too-many-tries', wait) : use(hash)
      })
    },

    async person<T>(token: string, use: (person: Participant, state: State) => Answer<T>): Promise<Answer<T>> {
      const hash = await hashOf(token)
      return open((state) => {
        const person = personOf(state, hash)
        if (!person) return bad('unknown-participant')
        return person.removed ? bad('removed') : use(person, state)
      })
    },

    /**
     * The right secret always opens, so that nobody can shut the host out by guessing; wrong ones are counted against
     * the address they come from, and after ten it is told to stop.
     */
    async host<T>(secret: string, from: string, use: (state: State) => Answer<T>): Promise<Answer<T>> {
      const hash = await hashOf(secret)
      return open((state) => {
        if (hash === state.setup.secret) return use(state)
        const wait = guesses.tooMany(from)
        return wait ? bad('too-many-tries', wait) : bad('wrong-secret')
      })
    },
  }
}
