import type { Facts, Told } from '../../dossier/facts.ts'
import { capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { ladderOf } from '../ladders.ts'
import { oneOfSiblings } from '../siblings.ts'
import { byTheAccount, inParagraph, marked } from '../wording.ts'

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
  const ladder = ladderOf(verb, thing)
  if (!ladder) return null
  return {
    name: claim.id,
    stem: `${byTheAccount(facts, claim.telling)}, ${ladder.question(marked(claim, 'who') ?? subjectOf(claim), thing)}`,
    key: { id: 'key', text: capital(ladder.own), why: '' },
    pool: ladder.others.map(
      ({ id, text, stronger, why }): Choice => ({
        id,
        text: capital(text),
        misconception: stronger ? 'stronger-verb' : 'wrong-meaning',
        why,
      }),
    ),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `Of this, ${inParagraph(claim.telling)} says no more. ${ladder.lesson}`,
    claims: [claim.id],
  }
}

/** The words before the first mark: "Xi", "the two leaders", "China". */
const subjectOf = ({ text }: Told): string =>
  text
    .slice(0, text.indexOf('['))
    .replace(/ (was|were|is|are|had|has)? *$/, '')
    .trim()
