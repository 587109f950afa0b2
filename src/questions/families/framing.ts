import type { Facts, Truth } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { attributed, capital } from '../wording.ts'

type Framing = Dossier['framing'][number]

const stems = [
  (account: string, topic: string) => `Which description of ${topic} does the article take from ${account}?`,
  (account: string, topic: string) => `How, according to the article, did ${account} describe ${topic}?`,
] as const

/** How does this account put the topic? */
export const framing: Family = {
  id: 'framing',
  skill: 'comparison',
  prior: 0.5,
  drafts: (facts) => facts.dossier.framing.flatMap((f) => stems.map(draftOf(facts, f))),
}

const draftOf =
  (facts: Facts, f: Framing) =>
  (stem: (account: string, topic: string) => string, i: number): Draft => {
    const why = f.claims.map((id) => attributed(facts, facts.claim(id))).join(' ')
    return {
      name: `${f.id}-${i + 1}`,
      stem: stem(facts.account(f.account).name, facts.topic(f.topic).name),
      key: { ...choice(f), why },
      pool: [...facts.dossier.framing].sort((x, y) => rank(f, x) - rank(f, y)).map((other) => rival(facts, f, other)),
      truth: ({ id }) => answers(facts, f, id),
      explanation: why,
      claims: f.claims,
      account: f.account,
    }
  }

function answers({ dossier }: Facts, f: Framing, id: string): Truth {
  const other = dossier.framing.find((x) => x.id === id)
  if (!other || other.near.includes(f.id) || f.near.includes(id)) return 'unknown'
  return other.topic === f.topic && other.account === f.account ? 'true' : 'false'
}

const choice = (f: Framing): Choice => ({ id: f.id, text: capital(f.phrase), why: '' })

function rival(facts: Facts, f: Framing, other: Framing): Choice {
  const misconception: Misconception = other.account === f.account ? 'same-topic' : 'other-account'
  const why = `That is how ${facts.account(other.account).name} described ${facts.topic(other.topic).name}.`
  return { ...choice(other), why: capital(why), misconception }
}

// The other account on the same topic tempts most, then the same account on another.
function rank(f: Framing, other: Framing): number {
  return other.topic === f.topic ? 0 : other.account === f.account ? 1 : 2
}
