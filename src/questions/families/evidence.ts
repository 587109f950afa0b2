import type { Facts } from '../../dossier/facts.ts'
import type { Claim, Dossier } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { attributed, passage, shortest } from '../wording.ts'

type Conclusion = Dossier['conclusions'][number]

const stems = [
  (text: string) => `Which point from the article, reworded here, best bears out that ${text}?`,
  (text: string) => `Which passage of the article, reworded here, best shows that ${text}?`,
] as const

/** Which sentence of the article, in paraphrase, is the evidence for a conclusion? */
export const evidence: Family = {
  id: 'evidence',
  skill: 'evidence',
  prior: 0.6,
  drafts: (facts) => facts.dossier.conclusions.flatMap((conclusion) => stems.map(draftOf(facts, conclusion))),
}

const draftOf =
  (facts: Facts, conclusion: Conclusion) =>
  (stem: (text: string) => string, i: number): Draft => {
    const name = `${conclusion.id}-${i + 1}`
    const claim = facts.claim(conclusion.claims[0] ?? '')
    return {
      name,
      stem: stem(conclusion.text),
      key: { ...offered(facts, claim), why: `${attributed(facts, claim)} That bears the conclusion out.` },
      pool: facts.claims
        .filter((c) => facts.topicOf(c.proposition).id !== 'who' && !facts.proposition(c.proposition).arguable)
        .map((c) => ({
          ...offered(facts, c),
          why: `${attributed(facts, c)} That does not bear out that ${conclusion.text}.`,
          misconception: slip(facts, claim, c),
        })),
      truth: ({ id }) => bearsOut(facts, conclusion, id),
      explanation: attributed(facts, claim),
      claims: [claim.id],
      account: facts.accountOf(claim)?.id,
    }
  }

function slip(facts: Facts, asked: Claim, c: Claim): Misconception {
  const account = facts.accountOf(c)
  if (account === undefined) return 'overreach'
  return account === facts.accountOf(asked) ? 'same-topic' : 'other-account'
}

function offered(facts: Facts, claim: Claim): Choice {
  const proposition = facts.proposition(claim.proposition)
  return {
    id: claim.id,
    text: passage(facts, claim, shortest(proposition)),
    why: '',
    proposition: proposition.id,
  }
}

/** What the dossier does not rule in is ruled out only on another topic: on the same one, readers may differ. */
function bearsOut(facts: Facts, { claims, maybe }: Conclusion, id: string) {
  if (claims.includes(id)) return 'true'
  if (maybe.includes(id)) return 'unknown'
  const topics = claims.map((c) => facts.topicOf(facts.claim(c).proposition).id)
  return topics.includes(facts.topicOf(facts.claim(id).proposition).id) ? 'unknown' : 'false'
}
