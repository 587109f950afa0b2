import { type Facts, paragraphOf } from '../dossier/facts.ts'
import type { SourceReference } from './model.ts'

/** Where the source bears a claim out: its first place, its chain by name, its words. */
export function referenceTo(facts: Facts, id: string): SourceReference {
  const claim = facts.claim(id)
  return {
    paragraph: paragraphOf(claim.at[0] ?? '1.1'),
    claim: claim.id,
    chain: claim.chain.map((link) => facts.name(link)),
    mode: claim.mode,
    ...(claim.quote && { quote: facts.quote(claim.quote).text }),
  }
}
