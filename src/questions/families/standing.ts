import { type Facts, possessive, type Telling, type Told } from '../../dossier/facts.ts'
import { attributed, capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pronoun } from '../verb-scale-of.ts'
import { groundOf, inParagraph, marked, oneOf, passedOnBy, sentence } from '../wording.ts'
import { isTalk } from './talks.ts'

const verdicts = ['true', 'false', 'unsaid'] as const
type Verdict = (typeof verdicts)[number]

/** "True, false, or not said?" What the article states, what it contradicts, and what it leaves open. */
export const standing: Family = {
  id: 'standing',
  skill: 'evidence',
  prior: 0.4,
  drafts: (facts) => [
    ...judgedClaims(facts).map((claim, i) => judged(facts, claim, i % 2 === 0)),
    ...facts.silences.slice(0, 1).map(({ claim, outlet, at }) =>
      draftOf(facts, {
        name: `silent-${claim.id}`,
        statement: `${facts.reportOf(outlet.id)} mentioned ${claim.name}`,
        verdict: 'false',
        claim,
        why: `Paragraph ${at.split('.')[0]} says that it did not mention ${pronoun(claim.name ?? '')}. An omission that is stated can be checked.`,
        place: at,
      }),
    ),
    ...facts.dossier.unsaid.map(({ id, text, why, about }) =>
      draftOf(facts, { name: `unsaid-${id}`, statement: text, verdict: 'unsaid', claim: facts.claim(about), why }),
    ),
  ],
}

/** What every other question takes for granted, and a fair opening prints: that there are two accounts of the thing. */
const isPremise = (facts: Facts, { id }: Told): boolean =>
  facts.dossier.openings.some(({ leans, claims }) => leans === undefined && claims.length === 1 && claims[0] === id)

type Case = {
  name: string
  statement: string
  verdict: Verdict
  claim: Told
  why: string
  place?: string
  /** Why whoever takes the statement for true does so, in the editor’s words. */
  tempts?: string | undefined
}

/** What can be asked as it is and turned into its contrary: what the article says itself, and then what somebody holds. */
function judgedClaims(facts: Facts): Told[] {
  const claims = facts.claims.filter((claim) => claim.untrue !== undefined && !isPremise(facts, claim))
  // Without its source, only what the article says itself is true.
  return [...claims.filter((claim) => isOwn(claim)), ...claims.filter((claim) => !isOwn(claim))]
}

const isOwn = ({ telling }: Told): boolean => telling.by.length === 0

/** A claim as it is or turned into its contrary, by turns. */
function judged(facts: Facts, claim: Told, asIs: boolean): Draft {
  const holds = isOwn(claim) && asIs
  return draftOf(facts, {
    name: claim.id,
    statement: holds ? claim.plain : (claim.untrue ?? ''),
    verdict: holds ? 'true' : 'false',
    claim,
    tempts: holds ? undefined : claim.untrueWhy,
    why: holds
      ? `${capital(inParagraph(claim.telling))} says it in ${possessive(facts.dossier.source.name)} own voice${facts.cited(claim.telling.at).length === 0 ? '' : ` and ${groundOf(facts, claim.telling)}`}. That makes it true here, and does not yet prove it.`
      : `${sentence(attributed(facts, claim))} That contradicts the statement, so it is false and not merely unsaid.`,
  })
}

function draftOf(facts: Facts, one: Case): Draft {
  const { name, statement, verdict, claim, why, place } = one
  const source = facts.dossier.source.name
  const texts: Record<Verdict, string> = { true: 'True', false: 'False', unsaid: 'Not said' }
  const choice = (id: Verdict): Choice => ({
    id,
    text: texts[id],
    misconception: slips[id],
    why: wrong(facts, id, one),
  })
  return {
    name,
    statement: sentence(statement),
    stem: oneOf(['True, false, or not said?', `Is that true, false, or not said in ${source}?`], 'standing', name),
    key: choice(verdict),
    pool: verdicts.filter((id) => id !== verdict).map(choice),
    truth: ({ id }) => (id === verdict ? 'true' : 'false'),
    explanation: why,
    claims: [claim.id],
    at: place,
    fixed: true,
  }
}

const slips = { true: 'overreach', false: 'not-in-article', unsaid: 'not-in-article' } as const

/** Why a verdict tempts, and what this case has against it. */
function wrong(facts: Facts, picked: Verdict, { name, verdict, claim, place, tempts }: Case): string {
  if (picked === 'true' && tempts !== undefined) return tempts
  const paragraph = place === undefined ? inParagraph(claim.telling) : `paragraph ${place.split('.')[0]}`
  const reasons: Record<Verdict, Partial<Record<Verdict, [string, ...string[]]>>> = {
    true: {
      false: [
        `One may doubt it, but ${paragraph} says it and nothing contradicts it.`,
        `It can be argued about, but ${paragraph} says it and nothing speaks against it.`,
      ],
      unsaid: [
        `Much is left open, but ${paragraph} says this outright.`,
        `It is easily passed over, but ${paragraph} has it as it stands here.`,
      ],
    },
    false: {
      true: [
        `The subject is in ${facts.dossier.source.name}, but ${paragraph} rules this out.`,
        `The subject is that of ${paragraph}, but the contrary is said of it there.`,
      ],
      unsaid: [
        `It is nowhere denied as such, but ${paragraph} leaves no room for it.`,
        `No sentence takes it up word for word, but ${paragraph} speaks against it.`,
      ],
    },
    unsaid: {
      true: [
        `${capital(paragraph)} comes near it, but no sentence says it.`,
        `One may read it into ${paragraph}, but nobody reports it.`,
      ],
      false: [
        `It may seem unlikely, but nothing in ${facts.dossier.source.name} rules it out.`,
        `Silence is no denial: nothing in ${facts.dossier.source.name} speaks against it.`,
      ],
    },
  }
  if (verdict === 'true' && picked === 'false' && isBesideWords(facts, claim))
    return `It stands beside quoted words, where it is easily read past, but ${paragraph} says it.`
  if (place !== undefined) return silenceMissed(facts, picked, claim, paragraph)
  return oneOf(reasons[verdict][picked] ?? [''], 'verdict', picked, name)
}

/** Said by the article itself in a sentence that quotes somebody’s remarks. */
const isBesideWords = (facts: Facts, { telling: { at } }: Told): boolean =>
  facts.claims.some(({ telling }) => telling.at === at && telling.quote !== undefined && isSpoken(facts, telling))

const isSpoken = (facts: Facts, telling: Telling): boolean => {
  const outlet = facts.outletOf(telling)
  return outlet !== undefined && isTalk(facts.outlet(outlet))
}

/** Why a silence that the article states is overlooked. */
const silenceMissed = (facts: Facts, picked: Verdict, claim: Told, paragraph: string): string =>
  picked === 'true'
    ? `${capital(passedOnBy(facts, claim.telling))} speaks of ${marked(claim, 'thing') ?? claim.name}, but of this report ${paragraph} says otherwise.`
    : `Most silences go without a remark, but ${paragraph} has one on this.`
