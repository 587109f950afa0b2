import type { Facts, Truth } from '../../dossier/facts.ts'
import type { Account, Proposition } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { pick, shuffled } from '../random.ts'
import { attributed, shortest } from '../wording.ts'

const stems = [
  (said: string) => `To whom does the article attribute the point that ${said}?`,
  (said: string) => `To whom does the article credit the point that ${said}?`,
] as const

/** Established by the article itself, or attributed to one account, the other, or both? */
export const status: Family = {
  id: 'status',
  skill: 'status',
  prior: 0.45,
  drafts: (facts) =>
    evened(
      facts,
      facts.propositions.filter((p) => settled(facts, p)),
    ).map(draftOf(facts)),
}

/** No more of the article’s own statements than of the account with the most: “neither” must be no better a guess. */
function evened(facts: Facts, asked: Proposition[]): Proposition[] {
  const groups = Map.groupBy(asked, (p) => standing(facts, p))
  const most = Math.max(...facts.accounts.map(({ id }) => groups.get(id)?.length ?? 0))
  const own = shuffled(groups.get('article') ?? [], ({ id }) => id, 'status', 'own').slice(0, most)
  return asked.filter((p) => standing(facts, p) !== 'article' || own.includes(p))
}

const draftOf =
  (facts: Facts) =>
  (p: Proposition): Draft => {
    const answer = standing(facts, p)
    const all = choices(facts, p, answer)
    const key = all.find(({ id }) => id === answer) ?? all[0]
    if (!key) throw new Error('A dossier has two accounts; the schema says so.')
    return {
      name: p.id,
      stem: pick(stems, 'status', p.id)(shortest(p)),
      key,
      pool: all.filter(({ id }) => id !== answer),
      truth: ({ id }) => (id === answer ? 'true' : 'false'),
      explanation: facts
        .claimsOf(p.id)
        .map((c) => attributed(facts, c))
        .join(' '),
      claims: facts.claimsOf(p.id).map(({ id }) => id),
      account: facts.accounts.find(({ id }) => id === answer)?.id,
      fixed: true,
    }
  }

function choices(facts: Facts, p: Proposition, answer: string): Choice[] {
  const why = facts
    .claimsOf(p.id)
    .map((c) => attributed(facts, c))
    .join(' ')
  const slip = (id: string, misconception: Misconception, fault: string) => ({
    id,
    misconception,
    why: id === answer ? why : `${fault} ${why}`,
  })
  const own = answer === 'article'
  return [
    ...facts.accounts.map((a) => ({
      ...slip(
        a.id,
        own ? 'fact-for-claim' : answer === 'both' ? 'one-for-both' : 'other-account',
        answer === 'both' ? `It is not in ${a.name} alone.` : `The article does not take it from ${a.name}.`,
      ),
      text: `To ${a.name} only`,
    })),
    {
      ...slip(
        'both',
        'both-for-one',
        own ? 'The article takes it from neither account.' : 'The article credits it to one account only.',
      ),
      text: 'To both accounts',
    },
    {
      ...slip('article', 'claim-for-fact', 'The article does not say so in its own voice.'),
      text: 'To neither account, but to the article’s own voice',
    },
  ]
}

function standing(facts: Facts, p: Proposition): string {
  const carriers = facts.accounts.filter((a) => facts.attributes(a, p) === 'true')
  return carriers.length === 0 ? 'article' : carriers.length === 1 ? (carriers[0]?.id ?? '') : 'both'
}

/** Only statements whose every answer is known: nothing implied, nothing an account may be read as saying. */
function settled(facts: Facts, p: Proposition): boolean {
  const known = (a: Account): Truth => facts.attributes(a, p)
  if (p.arguable || facts.accounts.some((a) => known(a) === 'unknown')) return false
  const claims = facts.claimsOf(p.id)
  if (claims.some((c) => c.mode === 'implies')) return false
  const foreign = claims.some((c) => c.chain.length > 1 && facts.accountOf(c) === undefined)
  return !foreign && facts.topicOf(p.id).id !== 'who' && !mixed(facts, p)
}

// The article's own remark and an account's report in one statement would have two answers.
function mixed(facts: Facts, p: Proposition): boolean {
  const claims = facts.claimsOf(p.id)
  const own = claims.filter((c) => c.chain.length === 1).length
  return own > 0 && own < claims.length
}
