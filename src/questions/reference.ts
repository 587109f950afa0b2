import { type Facts, paragraphOf, type Telling } from '../dossier/facts.ts'
import type { SourceReference } from './model.ts'

/** Where the source bears a claim out: its first place, its chain by name, its words. */
export function referenceTo(facts: Facts, id: string, telling: Telling = facts.claim(id).telling): SourceReference {
  return {
    paragraph: paragraphOf(telling.at),
    claim: id,
    chain: [facts.name('article'), ...telling.by.map((link) => facts.name(link))],
    mode: telling.implied ? 'implies' : 'states',
    ...(telling.quote !== undefined && { quote: telling.quote }),
  }
}

/** Where the source itself says that somebody did not mention a claim. */
export const silenceOn = (facts: Facts, id: string, at: string): SourceReference =>
  referenceTo(facts, id, { at, by: [], implied: false })
