import { type Facts, reportOf, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { attributed, capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { oneOfSiblings } from '../siblings.ts'
import { inParagraph, oneOf, passedOnBy, sentence } from '../wording.ts'

/** "Three of these come from CCTV’s report. Which does not?" */
export const oddOneOut: Family = {
  id: 'odd-one-out',
  skill: 'comparison',
  prior: 0.5,
  drafts: (facts) =>
    facts.accounts.flatMap((account) => {
      const others = facts.accounts.filter((other) => other !== account)
      const strays = facts.claims.filter((claim) => others.some((other) => only(facts, claim, other, account)))
      return oneOfSiblings(strays).map((stray) => draftOf(facts, stray, account)).filter(({ pool }) => pool.length >= 3)
    }),
}

/** A point that this account makes and the other, as far as the article goes, does not. */
const only = (facts: Facts, claim: Told, account: Account, other: Account): boolean =>
  !claim.implied &&
  claim.arguable !== true &&
  claim.plain.split(' ').length <= 14 &&
  facts.tellingFrom(account, claim.id) !== undefined &&
  facts.attributes(account, claim.id) === 'true' &&
  facts.attributes(other, claim.id) === 'false'

function draftOf(facts: Facts, stray: Told, account: Account): Draft {
  const holder = facts.accounts.find((other) => other !== account) ?? account
  const members = facts.claims.filter((claim) => only(facts, claim, account, holder))
  // One report where one outlet has enough of them, and otherwise the account as a whole.
  const outlets = account.outlets.map((id) => ({ id, claims: members.filter(({ telling }) => telling.by.includes(id)) }))
  const outlet = outlets.find(({ claims }) => oneOfSiblings(claims).length >= 3)
  const pool = shuffled(oneOfSiblings(outlet?.claims ?? members), ({ id }) => id, 'odd', stray.id)
  const source = outlet ? reportOf(facts.outlet(outlet.id)) : account.name
  return {
    name: `${account.id}-${stray.id}`,
    stem: oneOf(
      [`Three of these are from ${source}. Which is not?`, `Three of these points are from ${source}. Which one is not?`],
      'odd',
      stray.id,
    ),
    key: { id: stray.id, text: capital(stray.plain), why: '', claim: stray.id },
    pool: pool.map(
      (claim): Choice => ({
        id: claim.id,
        text: capital(claim.plain),
        claim: claim.id,
        misconception: 'other-account',
        why: `It belongs with the others. ${sentence(attributed(facts, claim))}`,
      }),
    ),
    truth: ({ id }) => (id === stray.id ? 'true' : members.some((member) => member.id === id) ? 'false' : 'unknown'),
    explanation: `Its source is ${passedOnBy(facts, stray.telling)} (${inParagraph(stray.telling)}). The other three come from the other side, which does not rule out that it has this one too.`,
    claims: [stray.id],
  }
}
