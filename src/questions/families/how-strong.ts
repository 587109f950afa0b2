import type { Facts, Told } from '../../dossier/facts.ts'
import { capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { ladderOf, type Rung } from '../ladders.ts'
import { byTheAccount, inParagraph, marked, sentence } from '../wording.ts'

/** "What did the two leaders do about trade ties?" Discussed is not agreed: the verb decides. */
export const howStrong: Family = {
  id: 'how-strong',
  skill: 'status',
  prior: 0.45,
  drafts: (facts) => facts.claims.flatMap((claim) => draftOf(facts, claim) ?? []),
}

function draftOf(facts: Facts, claim: Told): Draft | null {
  const [verb, thing] = [marked(claim, 'verb'), marked(claim, 'thing')]
  if (!verb || !thing || claim.implied || claim.arguable) return null
  const ladder = ladderOf(verb, thing)
  if (!ladder) return null
  const subject = marked(claim, 'who') ?? subjectOf(claim)
  return {
    name: claim.id,
    stem: `${byTheAccount(facts, claim.telling)}, ${ladder.question(subject, thing)}`,
    key: { id: 'key', text: capital(ladder.own), why: '' },
    pool: ladder.others.map((rung) => choice(facts, claim, rung, verb)),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} says “${firstWord(verb)}”. ${ladder.lesson}`,
    claims: [claim.id],
    account: facts.accountOf(claim.telling)?.id,
  }
}

const choice = (facts: Facts, claim: Told, rung: Rung, verb: string): Choice => ({
  id: rung.id,
  text: capital(rung.text),
  misconception: rung.stronger ? 'stronger-verb' : 'wrong-meaning',
  why: rung.stronger
    ? `That goes further than “${firstWord(verb)}”. ${sentence(`${facts.dossier.source.name} reports no such step`)}`
    : `That would be a step back. ${sentence(`${facts.name(facts.outletOf(claim.telling) ?? 'article')} has it the other way`)}`,
})

const firstWord = (verb: string): string => verb.replace(/[“”]/g, '')

/** The words before the first mark: "Xi", "the two leaders", "China". */
const subjectOf = ({ text }: Told): string => text.slice(0, text.indexOf('[')).replace(/ (was|were|had|has|is)? *$/, '').trim()

