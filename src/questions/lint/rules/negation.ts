import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'
import { normal, unquoted } from '../text/words.ts'

/** The question itself is put positively, save in the few turns where the negation is what is asked about. */
export const negation: Rule = {
  id: 'negation',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 17; Tarrant 2006, negatively worded stem',
  find: ({ stem }, context) => {
    const [word] = own(stem, context).match(negative) ?? []
    return word ? [{ detail: `The question is put negatively: “${word}”.` }] : []
  },
}

/**
 * The question without its quotations, without the clauses of the dossier it asks about, and without approved turns. A
 * sentence or a "…, but" before the question says what is so, and may say it with "not".
 */
function own(stem: string, { clauses }: Context): string {
  const question =
    unquoted(stem)
      .split(/\. |, but (?=wh|how)/i)
      .at(-1) ?? ''
  const text = normal(question)
  const clause = clauses.find((words) => text.includes(words) && negative.test(words))
  return approved.reduce((rest, turn) => rest.replaceAll(turn, ' '), clause ? text.replace(clause, ' ') : text)
}

const negative =
  /\b(?:not|no|none|never|neither|nor|without|except|excluding|lacks?|least|un(?:true|mentioned|said)|\p{L}+n’t)\b/iu
/** A stated silence, a point of one account and not of the other, and the answers to choose from. */
const approved = [
  /\b(?:but|and) not (?:to|in|from|by)\b/g,
  /\b(?:did|does) (?:\S+ ){0,6}?not mention\b/g,
  /\b(?:went|go|goes) (?:unmentioned|without mentioning)\b/g,
  /\bcontradict or not address\b/g,
]
