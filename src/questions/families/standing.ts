import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import { attributed, capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { draw } from '../random.ts'
import { pronoun } from '../verb-scale-of.ts'
import { groundOf, inParagraph, oneOf, sentence } from '../wording.ts'

const verdicts = ['true', 'false', 'unsaid'] as const
type Verdict = (typeof verdicts)[number]

/** "True, false, or not said?" What the article states, what it contradicts, and what it leaves open. */
export const standing: Family = {
  id: 'standing',
  skill: 'evidence',
  prior: 0.4,
  drafts: (facts) => [
    ...facts.claims.flatMap((claim) => (claim.untrue === undefined ? [] : [judged(facts, claim)])),
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

type Case = { name: string; statement: string; verdict: Verdict; claim: Told; why: string; place?: string }

/** A claim as it is or turned into its contrary, by draw. */
function judged(facts: Facts, claim: Told): Draft {
  // Without its source, only what the article says itself is true.
  const holds = claim.telling.by.length === 0 && draw('standing', claim.id) < 0.5
  return draftOf(facts, {
    name: claim.id,
    statement: holds ? claim.plain : (claim.untrue ?? ''),
    verdict: holds ? 'true' : 'false',
    claim,
    why: holds
      ? `${capital(inParagraph(claim.telling))} says it in ${possessive(facts.dossier.source.name)} own voice${facts.cited(claim.telling.at).length === 0 ? '' : ` and ${groundOf(facts, claim.telling)}`}. True, here, means no more than that.`
      : `${sentence(attributed(facts, claim))} False is what a text contradicts.`,
  })
}

function draftOf(facts: Facts, { name, statement, verdict, claim, why, place }: Case): Draft {
  const source = facts.dossier.source.name
  const texts: Record<Verdict, string> = { true: 'True', false: 'False', unsaid: 'Not said' }
  const paragraph = place === undefined ? inParagraph(claim.telling) : `paragraph ${place.split('.')[0]}`
  const choice = (id: Verdict): Choice => ({
    id,
    text: texts[id],
    misconception: slips[id],
    why: wrong(id, verdict, paragraph),
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

function wrong(picked: Verdict, verdict: Verdict, paragraph: string): string {
  const reasons: Record<Verdict, Partial<Record<Verdict, string>>> = {
    true: {
      false: 'One may doubt it, but no sentence contradicts it.',
      unsaid: `Much is left open, but ${paragraph} says this outright.`,
    },
    false: {
      true: `${capital(paragraph)} is on the same subject, but rules this out.`,
      unsaid: `That is for what nothing settles, and ${paragraph} settles this.`,
    },
    unsaid: {
      true: 'It would fit the story, but no sentence says it.',
      false: 'It may seem unlikely, but silence is no denial.',
    },
  }
  return reasons[verdict][picked] ?? ''
}
