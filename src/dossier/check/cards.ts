import type { Context, Statement } from './context.ts'
import type { Finding } from './fault.ts'
import { readingGrade, sentencesIn, wordCount } from './reading.ts'

const mostWords = 90
const highestGrade = 10

/** Cards that are too long or too hard to read. */
export function cardFaults({ dossier, statements }: Context): Finding[] {
  return dossier.cards.flatMap(({ id }, i) => {
    const own = statements.filter(({ part, path }) => part === 'card' && path[1] === i)
    const found = lengthFault(id, own) ?? gradeFault(id, own)
    return found ? [{ ...found, at: ['cards', i], touches: own.map(({ path }) => `sentence:${path.join('/')}`) }] : []
  })
}

type Found = Pick<Finding, 'problem' | 'mend'>

function lengthFault(id: string, own: readonly Statement[]): Found | null {
  const words = own.reduce((total, { text }) => total + wordCount(text), 0)
  if (words <= mostWords) return null
  return {
    problem: `The card “${id}” has ${words} words; ${mostWords} is the most.`,
    mend: `Take out ${words - mostWords}, or make two cards of it.`,
  }
}

function gradeFault(id: string, own: readonly Statement[]): Found | null {
  const grade = readingGrade(own.flatMap(({ text }) => sentencesIn(text)))
  if (!(grade > highestGrade)) return null
  return {
    problem: `The card “${id}” reads at grade ${grade.toFixed(1)}; ${highestGrade} is the highest.`,
    mend: 'Split its longest sentence, and use shorter words.',
  }
}
