import type { Facts, Told } from '../../dossier/facts.ts'
import { attributed, capital, continued, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { oneOfSiblings } from '../siblings.ts'
import { verbScaleOf } from '../verb-scale-of.ts'
import type { OtherStrength, VerbScale } from '../verb-scales.ts'
import { byTheAccount, doerOf, inParagraph, marked, subjectOf } from '../wording.ts'

/** "What did the two leaders do about trade ties?" Discussed is not agreed: the verb decides. */
export const howStrong: Family = {
  id: 'how-strong',
  skill: 'status',
  prior: 0.45,
  drafts: (facts) => oneOfSiblings(facts.claims).flatMap((claim) => draftOf(facts, claim) ?? []),
}

function draftOf(facts: Facts, claim: Told): Draft | null {
  const [verb, thing] = [marked(claim, 'verb'), marked(claim, 'thing')]
  if (!verb || !thing || claim.implied || claim.arguable) return null
  const scale = verbScaleOf(verb, thing, doerOf(facts, claim))
  if (!scale) return null
  return {
    name: claim.id,
    stem: stemOf(facts, claim, scale, thing),
    key: { id: 'key', text: capital(scale.own), why: '' },
    pool: scale.others.map(
      (other): Choice => ({
        id: other.id,
        text: capital(other.text),
        misconception: other.stronger ? 'stronger-verb' : 'wrong-meaning',
        why: saidElsewhere(facts, claim, other) ?? other.why,
      }),
    ),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} ${scale.goesTo === undefined ? 'has the verb' : `goes no further than ${scale.goesTo}`}. ${scale.lesson}`,
    claims: [claim.id],
  }
}

/** Where the story has such a verb of somebody else: the feedback says of whom. */
function saidElsewhere(facts: Facts, claim: Told, { said }: OtherStrength): string | undefined {
  const other = facts.claims.find((one) => one !== claim && said?.test(marked(one, 'verb') ?? ''))
  return (
    other &&
    `That is said of somebody else: ${other.telling.by.length === 0 ? other.plain : continued(facts, attributed(facts, other))} (${inParagraph(other.telling)}).`
  )
}

/** Whom an outlet quotes is named: his layer is asked after with the rest. */
function stemOf(facts: Facts, claim: Told, scale: VerbScale, thing: string): string {
  const { telling } = claim
  const subject = subjectOf(claim)
  const [outlet, voice] = [facts.outletOf(telling), facts.voiceOf(telling)]
  if (outlet === undefined || !facts.isPerson(voice) || subject === spoken(facts, voice))
    return `${byTheAccount(facts, telling)}, ${scale.question(subject, thing + placeAfter(claim, thing))}`
  const speaker = spoken(facts, voice)
  return `${byTheAccount(facts, telling)}, what did ${speaker} say about ${subject} and ${thing}?`
}

/** Where the thing is, if the claim says so right after it: " in Taiwan, Xinjiang and Hong Kong". */
const placeAfter = ({ plain }: Told, thing: string): string =>
  /^ in \p{Lu}.*/u.exec(plain.slice(plain.indexOf(thing) + thing.length))?.[0] ?? ''
