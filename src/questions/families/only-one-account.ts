import type { Facts } from '../../dossier/facts.ts'
import type { Account, Proposition } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pick } from '../random.ts'
import { attributed, capital, worded, wordings } from '../wording.ts'

type Pair = { a: Account; b: Account }

const stems = [
  ({ a, b }: Pair) => `According to the article, which point is attributed to ${a.name} but not to ${b.name}?`,
  ({ a, b }: Pair) => `Which of these points does the article credit to ${a.name}, and not to ${b.name}?`,
] as const

/** Which point does the article attribute to one account but not to the other? */
export const onlyOneAccount: Family = {
  id: 'only-one-account',
  skill: 'comparison',
  prior: 0.5,
  drafts: (facts) =>
    facts
      .pairs()
      .flatMap((pair) =>
        facts.propositions.filter((p) => onlyIn(facts, pair, p) === 'true').flatMap(draftsOf(facts, pair)),
      ),
}

const draftsOf =
  (facts: Facts, pair: Pair) =>
  (p: Proposition): Draft[] => {
    const claim = facts.claimFrom(pair.a, p.id)
    if (!claim || claim.mode === 'implies') return []
    const why = `${attributed(facts, claim)} The article credits no such point to ${pair.b.name}.`
    return wordings(p).map(({ name, text }) => ({
      name: `${pair.a.id}-${name}`,
      stem: pick(stems, 'only-one-account', pair.a.id, name)(pair),
      key: { id: p.id, text: capital(text), why, proposition: p.id },
      pool: rivals(facts, pair, name),
      truth: (choice) => onlyIn(facts, pair, facts.proposition(choice.proposition ?? '')),
      explanation: why,
      claims: [claim.id],
      account: pair.a.id,
    }))
  }

/** What the other account says, alone or as well. */
function rivals(facts: Facts, { a, b }: Pair, name: string): Choice[] {
  return facts.propositions.flatMap((p) => {
    const claim = facts.claimFrom(b, p.id)
    if (!claim || claim.mode === 'implies') return []
    const shared = facts.attributes(a, p) === 'true'
    const text = capital(worded(p, 'only-one-account', name))
    return [
      {
        id: p.id,
        text,
        why: shared
          ? `The article credits this point to both accounts, not to one. ${attributed(facts, claim)}`
          : attributed(facts, claim),
        proposition: p.id,
        misconception: shared ? 'both-for-one' : 'other-account',
      } as const,
    ]
  })
}

/** True if the article attributes it to the first account and surely not to the second. */
function onlyIn(facts: Facts, { a, b }: Pair, p: Proposition) {
  if (!facts.topicOf(p.id).comparable) return 'false'
  const [first, second] = [facts.attributes(a, p), facts.attributes(b, p)]
  if (first === 'false' || second === 'true') return 'false'
  return first === 'true' && second === 'false' ? 'true' : 'unknown'
}
