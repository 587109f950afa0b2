import type { Facts } from '../../dossier/facts.ts'
import type { Proposition } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pick } from '../random.ts'
import { attributed, capital, worded, wordings } from '../wording.ts'

const stems = [
  (one: string, other: string) => `Which point does the article attribute both to ${one} and to ${other}?`,
  (one: string, other: string) => `Which of these points, according to the article, do both ${one} and ${other} make?`,
] as const

/** Which point do both accounts make? */
export const bothAccounts: Family = {
  id: 'both-accounts',
  skill: 'comparison',
  prior: 0.5,
  drafts: (facts) =>
    facts.propositions
      .filter((p) => inBoth(facts, p) === 'true' && facts.claimsOf(p.id).length > 1)
      .flatMap(draftsOf(facts)),
}

const draftsOf =
  (facts: Facts) =>
  (p: Proposition): Draft[] => {
    const claims = facts.claimsOf(p.id)
    const why = claims.map((c) => attributed(facts, c)).join(' ')
    const [one = '', other = ''] = facts.accounts.map(({ name }) => name)
    return wordings(p).map(({ name, text }) => ({
      name,
      stem: pick(stems, 'both-accounts', name)(one, other),
      key: { id: p.id, text: capital(text), why, proposition: p.id },
      pool: oneSided(facts, name),
      truth: (choice) => inBoth(facts, facts.proposition(choice.proposition ?? '')),
      explanation: why,
      claims: claims.map(({ id }) => id),
    }))
  }

function oneSided(facts: Facts, name: string): Choice[] {
  return facts.propositions.flatMap((p) => {
    const claims = facts.claimsOf(p.id).filter((c) => facts.accountOf(c) && c.mode === 'states')
    const [claim] = claims
    if (!claim || !facts.topicOf(p.id).comparable) return []
    const text = capital(worded(p, 'both-accounts', name))
    return [
      {
        id: p.id,
        text,
        why: `${attributed(facts, claim)} It does not credit it to the other account.`,
        proposition: p.id,
        misconception: 'one-for-both',
      } as const,
    ]
  })
}

function inBoth(facts: Facts, p: Proposition) {
  const truths = facts.accounts.map((a) => facts.attributes(a, p))
  if (truths.includes('false')) return 'false'
  return truths.includes('unknown') ? 'unknown' : 'true'
}
