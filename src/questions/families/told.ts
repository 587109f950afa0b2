import type { Facts, Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { spoken } from '../../dossier/wording.ts'
import { draw } from '../random.ts'

/**
 * What an account is reported to say instead, as a clause, for the feedback of an option that credits it with too much:
 * on the same topic where it says anything there. With an outlet, what that outlet of it is reported to say.
 */
export function told(facts: Facts, account: Account, instead: Told, outlet?: string): string {
  const own = facts.claims.filter(
    (claim) =>
      claim.id !== instead.id &&
      !claim.implied &&
      !claim.arguable &&
      claim.also.length === 0 &&
      facts.tellingFrom(account, claim.id) !== undefined &&
      (outlet === undefined || claim.telling.by.includes(outlet)) &&
      // What somebody is quoted as saying would stand here without him.
      (!facts.isPerson(facts.voiceOf(claim.telling)) ||
        claim.plain.startsWith(spoken(facts, facts.voiceOf(claim.telling)))),
  )
  const near = own.filter(({ topic }) => topic === instead.topic)
  const [first] = (near.length > 0 ? near : own).toSorted(
    (a, b) => draw('told', instead.id, a.id) - draw('told', instead.id, b.id),
  )
  return first?.name ?? facts.topic(instead.topic).name
}
