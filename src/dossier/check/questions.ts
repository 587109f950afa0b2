import type { Ask } from '../model.ts'
import { type ClaimAt, type Context, claimName } from './context.ts'
import type { Finding, Path } from './fault.ts'
import { wordCount } from './reading.ts'

const longestStem = 22
const longestWhy = 40

/** Questions of the claims that could not be asked, and the article’s own words credited to others. */
export function questionFaults(context: Context): Finding[] {
  return [
    ...context.claims.flatMap((claim) =>
      claim.ask.flatMap((ask, i) => {
        const found = askFault(context, claim, ask)
        return found ? [{ ...found, at: [...claim.path, 'ask', i, ...found.at], touches: [claimName(claim.id)] }] : []
      }),
    ),
    ...ownWordFaults(context),
  ]
}

type Found = { at: Path; problem: string; mend: string }

/** The first thing that is wrong with a question. */
function askFault(
  { claims }: Context,
  claim: ClaimAt,
  { stem, of, key, wrong, excludes, why = '' }: Ask,
): Found | null {
  const marked = claim.marks.filter(({ kind }) => kind === of)
  const texts = Object.values(wrong).map((one) => (typeof one === 'string' ? one : one.text))
  const answer = key ?? marked[0]?.words
  if (answer === undefined)
    return {
      at: ['of'],
      problem: `The question has no answer: the claim has no mark of the kind “${of}”.`,
      mend: `Mark the words in “text” as [words](${of}), name another kind under “of”, or write the answer as “key”.`,
    }
  if (excludes && (key === undefined || marked.length < 2))
    return {
      at: ['excludes'],
      problem:
        'The question asks for what the claim does not name, and needs a “key” and at least two marks of its kind.',
      mend: `Write what is not named as “key”, and mark what is named as [words](${of}).`,
    }
  if (claim.id in wrong)
    return {
      at: ['wrong', claim.id],
      problem: 'A wrong answer stands under the claim that the question is about.',
      mend: 'Put it under the claim where its words belong.',
    }
  const twice = texts.find((text, i) => same(text, answer) || texts.findIndex((other) => same(other, text)) < i)
  if (twice !== undefined)
    return { at: ['wrong'], problem: `The answer “${twice}” is offered twice.`, mend: 'Write another wrong answer.' }
  const elsewhere = claims.filter(({ id, marks }) => id !== claim.id && marks.some(({ kind }) => kind === of))
  if (!excludes && texts.length < 2 && (key !== undefined || texts.length + elsewhere.length < 2))
    return {
      at: ['wrong'],
      problem: 'The question has too few wrong answers.',
      mend: 'Add at least two, each under the claim where its words belong.',
    }
  return lengthFault(stem, why)
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function lengthFault(stem: string, why: string): Found | null {
  if (/according to the article/i.test(stem))
    return {
      at: ['stem'],
      problem: 'It says “according to the article”.',
      mend: 'Take it out: it stands once above the quiz.',
    }
  if (wordCount(stem) > longestStem)
    return {
      at: ['stem'],
      problem: `It has ${wordCount(stem)} words; ${longestStem} is the most.`,
      mend: 'Ask more plainly.',
    }
  if (wordCount(why) > longestWhy)
    return {
      at: ['why'],
      problem: `It has ${wordCount(why)} words; ${longestWhy} is the most.`,
      mend: 'Say the one thing that teaches.',
    }
  return null
}

/** A word of the article’s own has to stand in a sentence that the article says in its own voice. */
function ownWordFaults({ dossier, claims }: Context): Finding[] {
  return Object.entries(dossier.source.ownWords).flatMap(([words, id]): Finding[] => {
    const claim = claims.find((one) => one.id === id)
    if (!claim || claim.tellings.some(({ by }) => by.length === 0)) return []
    return [
      {
        at: ['source', 'ownWords', words],
        problem: `“${words}” is called the article’s own word, but “${id}” is what others say.`,
        mend: 'Name a claim that the article makes in its own voice.',
        touches: [claimName(id)],
      },
    ]
  })
}
