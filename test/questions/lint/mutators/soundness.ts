import { type Facts, paragraphOf } from '../../../../src/dossier/facts.ts'
import type { Item, SourceReference } from '../../../../src/questions/model.ts'
import { keyOf, type Mutator } from './mutator.ts'

const marked = (item: Item, correct: (i: number) => boolean): Item => ({
  ...item,
  options: item.options.map((option, i) => ({ ...option, correct: correct(i) })),
})

const cited = (item: Item, change: (reference: SourceReference) => SourceReference): Item | null => {
  const [first, ...rest] = item.source
  return first ? { ...item, source: [change(first), ...rest] } : null
}

const explained = (item: Item, explanation: string): Item => ({ ...item, explanation })

/** Flaws of what the item claims to rest on. */
export const soundness: Record<string, Mutator[]> = {
  'key-count': [
    (item) => marked(item, (i) => i < 2),
    (item) => marked(item, () => false),
    (item) => marked(item, (i) => i === 1),
  ],
  fidelity: [
    (item) => cited(item, (reference) => ({ ...reference, claim: `${reference.claim}-again` })),
    (item, { claims }) =>
      cited(item, (reference) => {
        const places = claims.find(({ id }) => id === reference.claim)?.at.map(paragraphOf) ?? []
        return { ...reference, paragraph: Math.max(...places) + 1 }
      }),
    (item) => cited(item, (reference) => ({ ...reference, chain: [...reference.chain, 'a bystander'] })),
    (item) => cited(item, (reference) => ({ ...reference, mode: reference.mode === 'states' ? 'implies' : 'states' })),
    (item) => cited(item, (reference) => ({ ...reference, quote: `${reference.quote ?? 'words'} indeed` })),
    (item) => ({ ...item, propositions: [...item.propositions, 'never-said'] }),
  ],
  explanation: [
    (item) => explained(item, `${item.explanation} So option B is right.`),
    (item) => explained(item, `${item.explanation} (C) is wrong.`),
    (item) => explained(item, ' '),
    (item) => explained(item, `The article bears out the second option.`),
    (item, facts, others) => {
      const stranger = others.find((other) => apart(facts, item, other))
      return stranger ? explained(item, stranger.explanation) : null
    },
    (item, facts, others) => {
      const stranger = others.findLast((other) => apart(facts, item, other))
      return stranger ? explained(item, stranger.explanation) : null
    },
    (item) =>
      item.propositions.length > 0 && !item.fixed
        ? explained(item, `The article has it so: ${item.options[1]?.text}.`)
        : null,
  ],
}

/** Items on different topics with different keys, the second with an explanation that stands by itself. */
const apart = ({ topicOf }: Facts, a: Item, b: Item): boolean => {
  const topics = a.propositions.map((id) => topicOf(id).id)
  const strange = b.propositions.length > 0 && b.propositions.every((id) => !topics.includes(topicOf(id).id))
  return strange && keyOf(a) !== keyOf(b) && !/\bthis\b/.test(b.explanation.split(':')[0] ?? '')
}
