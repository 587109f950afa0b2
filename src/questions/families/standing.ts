import type { Facts, Told } from '../../dossier/facts.ts'
import { attributed, capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { draw } from '../random.ts'
import { inParagraph, oneOf, sentence } from '../wording.ts'

type Verdict = 'true' | 'false' | 'unsaid'

/** "True, false, or not said?" What the article states, what it contradicts, and what it leaves open. */
export const standing: Family = {
  id: 'standing',
  skill: 'evidence',
  prior: 0.4,
  drafts: (facts) => [
    ...facts.claims.flatMap((claim) => (claim.untrue === undefined ? [] : [judged(facts, claim)])),
    ...facts.silences.map(({ claim, outlet, at }) =>
      draftOf(facts, {
        name: `silent-${claim.id}`,
        statement: `${facts.reportOf(outlet.id)} mentioned ${claim.name}`,
        verdict: 'false',
        claim,
        why: `Paragraph ${at.split('.')[0]} says that it did not mention them.`,
      }),
    ),
    ...facts.dossier.unsaid.map(({ id, text, why, about }) =>
      draftOf(facts, { name: `unsaid-${id}`, statement: text, verdict: 'unsaid', claim: facts.claim(about), why }),
    ),
  ],
}

type Case = { name: string; statement: string; verdict: Verdict; claim: Told; why: string }

/** A claim as it is or turned into its contrary, by draw. */
function judged(facts: Facts, claim: Told): Draft {
  const holds = draw('standing', claim.id) < 0.5
  return draftOf(facts, {
    name: claim.id,
    statement: holds ? attributed(facts, claim) : (claim.untrue ?? ''),
    verdict: holds ? 'true' : 'false',
    claim,
    why: holds
      ? `${capital(inParagraph(claim.telling))} has it. Who says so is part of what makes it true.`
      : `${capital(inParagraph(claim.telling))} has it otherwise: ${claim.plain}.`,
  })
}

function draftOf(facts: Facts, { name, statement, verdict, claim, why }: Case): Draft {
  const source = facts.dossier.source.name
  const texts: Record<Verdict, string> = { true: 'True', false: 'False', unsaid: 'Not said' }
  const choices = (Object.keys(texts) as Verdict[]).map(
    (id): Choice => ({ id, text: texts[id], misconception: slips[id], why: wrong(source, id, verdict, why) }),
  )
  const key = choices.find(({ id }) => id === verdict)
  if (!key) throw new Error('A statement without its verdict.')
  return {
    name,
    statement: sentence(statement),
    stem: oneOf(
      ['True, false, or not said?', `By ${source}: true, false, or not said?`, `Does ${source} say so, say otherwise, or not say?`].slice(
        0,
        2,
      ) as [string, string],
      'standing',
      name,
    ),
    key,
    pool: choices.filter((choice) => choice !== key),
    truth: ({ id }) => (id === verdict ? 'true' : 'false'),
    explanation: why,
    claims: [claim.id],
    fixed: true,
  }
}

const slips = { true: 'overreach', false: 'not-in-article', unsaid: 'not-in-article' } as const

function wrong(source: string, picked: Verdict, verdict: Verdict, why: string): string {
  if (verdict === 'unsaid')
    return picked === 'true'
      ? `It may well be so, but ${source} does not say it. ${why}`
      : `Nothing in ${source} speaks against it. ${why}`
  if (picked === 'unsaid') return `It is settled. ${why}`
  return picked === 'true' ? `The opposite is said. ${why}` : `It stands there. ${why}`
}
