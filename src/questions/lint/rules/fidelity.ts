import { paragraphOf } from '../../../dossier/facts.ts'
import type { Claim } from '../../../dossier/model.ts'
import type { SourceReference } from '../../model.ts'
import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'

/** Every source named is the dossier’s: claim, paragraph, chain, mode and the quotation to the letter. */
export const fidelity: Rule = {
  id: 'fidelity',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 1',
  find: ({ source, propositions, cards }, context) => {
    const { dossier } = context.facts
    const known = new Set([...dossier.propositions, ...dossier.cards].map(({ id }) => id))
    const strange = [...propositions, ...cards].filter((id) => !known.has(id))
    return [
      ...source.flatMap((reference) => faultsOf(reference, context)),
      ...strange.map((id) => ({ detail: `The dossier has no “${id}”.` })),
    ]
  },
}

function faultsOf(reference: SourceReference, { facts }: Context) {
  const claim = facts.claims.find(({ id }) => id === reference.claim)
  if (!claim) return [{ detail: `The dossier has no claim “${reference.claim}”.` }]
  const quote = claim.quote && facts.quote(claim.quote).text
  const checks: [boolean, string][] = [
    [stands(claim, reference.paragraph, facts.dossier.source.paragraphs.length), `paragraph ${reference.paragraph}`],
    [claim.chain.map((id) => facts.name(id)).join() === reference.chain.join(), 'the chain'],
    [claim.mode === reference.mode, `that the account ${reference.mode} it`],
    [quote === reference.quote, `the quotation “${reference.quote ?? ''}”`],
  ]
  return checks
    .filter(([sound]) => !sound)
    .map(([, what]) => ({ detail: `Claim “${claim.id}” does not bear out ${what}.` }))
}

const stands = ({ at }: Claim, paragraph: number, last: number): boolean =>
  paragraph >= 1 && paragraph <= last && at.some((place) => paragraphOf(place) === paragraph)
