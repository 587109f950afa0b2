import type { Facts, Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { spoken } from '../../dossier/wording.ts'
import { draw } from '../random.ts'
import { isNamed, marked } from '../wording.ts'
import { areSpoken } from './talks.ts'

/**
 * Another point that an account is reported to make, as a clause. It stands in the feedback of an option that credits the
 * account with a point it does not make. A point on the same topic comes first; where the account makes none, the topic’s
 * name is given. With an outlet, only what that outlet is reported to say counts.
 */
export function told(facts: Facts, account: Account, instead: Told, outlet?: string): string {
  const own = facts.claims.filter(
    (claim) =>
      claim.id !== instead.id &&
      claim.name !== undefined &&
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
  // In a story of many speakers, somebody who is named in both points makes the one easily taken for the other.
  const alike = areSpoken(facts)
    ? near.filter(({ plain }) => nameIn(facts, plain) === nameIn(facts, instead.plain))
    : []
  const [first] =
    [alike, near, own]
      .find((claims) => claims.length > 0)
      ?.toSorted((a, b) => draw('told', instead.id, a.id) - draw('told', instead.id, b.id)) ?? []
  // Where the article says that the other side did not mention a point, its name is that of the silence.
  const isSilent = facts.silences.some(({ claim }) => claim.id === first?.id)
  const thing = first && isSilent ? marked(first, 'thing') : undefined
  return thing ?? first?.name ?? facts.topic(instead.topic).name
}

/** The person whom a clause names, if it names one. */
const nameIn = (facts: Facts, plain: string): string | undefined =>
  facts.dossier.people.find(({ short }) => isNamed(plain, short))?.id
