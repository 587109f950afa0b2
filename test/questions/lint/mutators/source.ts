import type { Facts, Told } from '../../../../src/dossier/facts.ts'
import type { SourceReference } from '../../../../src/questions/model.ts'
import { explained, type Mutator, restem, retold, reword } from './mutator.ts'

const cited =
  (change: (reference: SourceReference) => SourceReference): Mutator =>
  (item) => {
    const [first, ...rest] = item.source
    return first ? { ...item, source: [change(first), ...rest] } : null
  }

const passedOn = ({ claims }: Facts): Told | undefined =>
  claims.find(({ telling }) => telling.by.length > 1 && telling.quote)
const impliedIn = ({ claims }: Facts): Told | undefined => claims.find(({ implied }) => implied)
const verbIn = (claim: Told, verb: string): string =>
  claim.text.replace(/\[[^\]]+\]\(verb\)/, verb).replace(/\[([^\]]+)\]\([a-z]+\)/g, '$1')

/** Flaws of what an item rests on, and of how it tells who says so. */
export const source: Record<string, Mutator[]> = {
  fidelity: [
    cited((reference) => ({ ...reference, claim: `${reference.claim}-again` })),
    cited((reference) => ({ ...reference, paragraph: reference.paragraph + 1 })),
    cited((reference) => ({ ...reference, chain: [...reference.chain, 'a bystander'] })),
    cited((reference) => ({ ...reference, mode: reference.mode === 'states' ? 'implies' : 'states' })),
    cited((reference) => ({ ...reference, quote: `${reference.quote ?? 'words'} indeed` })),
    (item) => ({ ...item, cards: [...item.cards, 'never-written'] }),
  ],
  'quotation-marks': [
    (item) => restem(item, (stem) => `“Friends and neighbors”: ${stem}`),
    (item) => reword(item, 0, (text) => `“So to speak” ${text}`),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' in "fact"?')),
    (item) => restem(item, (stem) => stem.replace(/\?$/, " in 'fact'?")),
    (item) => explained(item, (text) => `${text} These were “the words of a friend”.`),
    (item) => retold(item, 1, (text) => `${text} These were “agreed on arms”.`),
    (item) => ({ ...item, statement: 'Xi spoke of “peace in our time”.' }),
  ],
  layers: [
    (item, facts) => {
      const claim = passedOn(facts)
      return claim ? explained(item, () => `It is known that ${claim.plain}.`) : null
    },
    (item, facts) => {
      const claim = passedOn(facts)
      const outlet = claim && facts.outletOf(claim.telling)
      return claim && outlet ? explained(item, () => `So ${facts.name(outlet)} says: ${claim.plain}.`) : null
    },
    (item, facts) => {
      const claim = impliedIn(facts)
      const outlet = claim && facts.outletOf(claim.telling)
      return claim && outlet ? explained(item, () => `So ${facts.name(outlet)} says: ${claim.plain}.`) : null
    },
  ],
  'verb-strength': ['agreed on', 'signed a deal on', 'insisted on'].map(
    (verb): Mutator =>
      (item, { claims }) => {
        const claim = claims.find(({ text }) => /\w \[[^\]]+\]\(verb\) \S/.test(text) && /\(thing\)/.test(text))
        return claim ? explained(item, () => `The Kremlin’s statement said that ${verbIn(claim, verb)}.`) : null
      },
  ),
}
