import { hashOf } from '../../http/hash.ts'
import { openRate } from '../../http/rate.ts'
import { participantByToken } from '../machine/participants.ts'
import type { Participant, State } from '../machine/state.ts'
import type { Audience } from '../protocol/model.ts'
import { failure, type Result } from '../protocol/result.ts'
import type { Engine } from './engine.ts'

const wrongSecretLimit = { most: 10, within: 600_000 }

/** A client of a session: what it sees the session as, its token or secret, and where it comes from. */
export type Client = { as: Audience; bearer: string; address: string }

/** Calls `use` for those who may: for anyone, for a participant with their token, or for the host with the secret. */
export function openAuthentication(engine: Pick<Engine, 'state'>, now: () => number) {
  const wrongSecrets = openRate(wrongSecretLimit, now)

  function anyone<T>(use: (state: State) => Result<T>): Result<T> {
    // With every call, so that no address is remembered until the next one is counted.
    wrongSecrets.prune()
    const state = engine.state()
    return state ? use(state) : failure('unknown-session')
  }

  return {
    anyone,

    /** Whether this is the key of the host’s link to the projector view. */
    async isScreen(key: string): Promise<boolean> {
      const hash = await hashOf(key)
      return engine.state()?.setup.screen === hash
    },

    /**
     * For a participant with their token, a host with the secret, or any projector. The right secret is always accepted,
     * so that nobody can lock the host out by guessing. Wrong ones are counted by address, and after ten the address has
     * to wait.
     */
    async client<T>(
      { as, bearer, address }: Client,
      use: (state: State, participant?: Participant) => Result<T>,
    ): Promise<Result<T>> {
      const hash = await hashOf(bearer)
      return anyone((state) => {
        if (as === 'projector' || (as === 'host' && hash === state.setup.secret)) return use(state)
        if (as === 'host') {
          const wait = wrongSecrets.waitAfter(address)
          return wait ? failure('too-many-attempts', { wait }) : failure('wrong-secret')
        }
        const person = participantByToken(state, hash)
        if (!person) return failure('unknown-participant')
        return person.removed ? failure('removed') : use(state, person)
      })
    },
  }
}

/** The key of the projector’s link: 128 bits that only who has the secret can compute. */
export const screenKeyOf = async (secret: string): Promise<string> => (await hashOf(`screen ${secret}`)).slice(0, 32)

/** What the forms of a host’s pages carry, so that only those pages can send them: 128 bits, as above. */
export const formKeyOf = async (secret: string): Promise<string> => (await hashOf(`form ${secret}`)).slice(0, 32)
