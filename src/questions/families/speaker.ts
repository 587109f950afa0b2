import type { Facts } from '../../dossier/facts.ts'
import type { Claim } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pick } from '../random.ts'
import { attributed, capital, provenance, shortest, worded } from '../wording.ts'

const people = [
  (said: string) => `Who, in the article, said that ${said}?`,
  (said: string) => `To whom does the article trace the point that ${said}?`,
] as const
const governments = [
  (said: string) => `Who, in the article, held that ${said}?`,
  (said: string) => `To whom does the article trace the view that ${said}?`,
] as const
const backward = [
  (who: string) => `Which of these points, according to the article, did ${who} make?`,
  (who: string) => `Which of these, according to the article, comes from ${who}?`,
] as const

/** Who said it, and what did they say? Asked both ways, so that the most quoted name is no clue. */
export const speaker: Family = {
  id: 'speaker',
  skill: 'attribution',
  prior: 0.35,
  drafts: (facts) => {
    const spoken = facts.claims.filter((c) => isVoice(facts, facts.voiceOf(c)) && namesNoVoice(facts, c))
    return [
      ...spoken.filter((c) => c.quote !== undefined || !facts.isPerson(facts.voiceOf(c))).map(whoSaid(facts)),
      ...spoken.map(whatSaid(facts)),
    ]
  },
}

const whoSaid =
  (facts: Facts) =>
  (claim: Claim): Draft => {
    const said = shortest(facts.proposition(claim.proposition))
    const voice = facts.voiceOf(claim)
    return {
      name: claim.id,
      stem: pick(facts.isPerson(voice) ? people : governments, 'speaker', claim.id)(said),
      key: person(facts, voice, attributed(facts, claim)),
      pool: peers(facts, voice)
        .filter((id) => !said.includes(shortName(facts, id)))
        .map((id) =>
          person(
            facts,
            id,
            `The article does not trace this to ${facts.name(id)}. It attributes it to ${provenance(facts, claim)}.`,
          ),
        ),
      truth: ({ id }) => saidBy(facts, id, claim.proposition),
      explanation: attributed(facts, claim),
      claims: [claim.id],
      account: facts.accountOf(claim)?.id,
    }
  }

const whatSaid =
  (facts: Facts) =>
  (claim: Claim): Draft => {
    const voice = facts.voiceOf(claim)
    return {
      name: `${voice}-said-${claim.id}`,
      stem: pick(backward, 'speaker', 'said', claim.id)(facts.name(voice)),
      key: { ...statement(facts, claim, 'key'), why: attributed(facts, claim) },
      pool: facts.claims
        .filter((c) => facts.voiceOf(c) !== voice && namesNoVoice(facts, c))
        .map((c) => ({ ...statement(facts, c, claim.id), misconception: 'wrong-person' })),
      truth: ({ proposition = '' }) =>
        speaksFor(facts, voice, proposition) ? 'unknown' : saidBy(facts, voice, proposition),
      explanation: attributed(facts, claim),
      claims: [claim.id],
      account: facts.accountOf(claim)?.id,
    }
  }

function person(facts: Facts, id: string, why: string): Choice {
  return { id, text: capital(facts.name(id)), why, misconception: 'wrong-person' }
}

function statement(facts: Facts, claim: Claim, purpose: string): Choice {
  const proposition = facts.proposition(claim.proposition)
  return {
    id: proposition.id,
    text: capital(worded(proposition, 'statement', purpose)),
    why: attributed(facts, claim),
    proposition: proposition.id,
  }
}

function saidBy(facts: Facts, voice: string, proposition: string) {
  const own = facts.claims.filter((c) => c.chain.includes(voice))
  if (own.some((c) => facts.entails(c.proposition, proposition))) return 'true'
  if (facts.claimsOf(proposition).some((c) => c.arguably.includes(voice))) return 'unknown'
  return own.some((c) => facts.near(c.proposition, proposition)) ? 'unknown' : 'false'
}

/** Whether a side’s own channels or people say it: that may be taken for the word of its government. */
function speaksFor(facts: Facts, voice: string, proposition: string): boolean {
  if (facts.isPerson(voice)) return false
  const claims = facts.claimsOf(proposition)
  return (
    !claims.some((c) => c.chain.includes(voice)) &&
    claims.some((c) => facts.accountOf(c) || facts.isPerson(facts.voiceOf(c)))
  )
}

/** People stand beside people, governments and groups beside their like: never mixed in one list. */
function peers(facts: Facts, voice: string): string[] {
  const { people, organisations } = facts.dossier
  const list = facts.isPerson(voice) ? people : organisations
  return list.map(({ id }) => id).filter((id) => id !== voice)
}

const isVoice = (facts: Facts, id: string): boolean => id !== 'article' && !facts.isOutlet(id)

// A clause with the speaker's name in it would answer the question by itself.
function namesNoVoice(facts: Facts, claim: Claim): boolean {
  const proposition = facts.proposition(claim.proposition)
  const names = [...facts.dossier.people.map(({ short }) => short), facts.name(facts.voiceOf(claim))]
  return ![proposition.text, ...proposition.paraphrases].some((text) => names.some((name) => text.includes(name)))
}

function shortName(facts: Facts, id: string): string {
  return facts.dossier.people.find((p) => p.id === id)?.short ?? facts.name(id)
}
