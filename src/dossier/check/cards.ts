import { plain } from '../links.ts'
import type { Card, Dossier } from '../model.ts'
import type { Fault } from './fault.ts'
import { readingGrade, wordCount } from './reading.ts'

const mostWords = 90
const highestGrade = 10

/** Cards that are too long, too hard, or say what nothing bears out. */
export function cardFaults({ cards }: Dossier): Fault[] {
  return cards.flatMap((card, i) => [...lengthFaults(card, i), ...sentenceFaults(card, i)])
}

function lengthFaults({ id, sentences }: Card, i: number): Fault[] {
  const texts = sentences.map(({ text }) => plain(text))
  const words = texts.reduce((total, text) => total + wordCount(text), 0)
  const grade = readingGrade(texts)
  return [
    ...(words > mostWords
      ? [
          {
            at: ['cards', i],
            problem: `The card “${id}” has ${words} words; ${mostWords} is the most.`,
            mend: `Take out ${words - mostWords}, or make two cards of it.`,
          },
        ]
      : []),
    ...(grade > highestGrade
      ? [
          {
            at: ['cards', i],
            problem: `The card “${id}” reads at grade ${grade.toFixed(1)}; ${highestGrade} is the highest.`,
            mend: 'Split its longest sentence, and use shorter words.',
          },
        ]
      : []),
  ]
}

function sentenceFaults({ sentences }: Card, i: number): Fault[] {
  return sentences.flatMap(({ text, claims, background }, j) => [
    ...(claims.length + background.length === 0
      ? [
          {
            at: ['cards', i, 'sentences', j],
            problem: 'The sentence names neither a claim nor a background fact.',
            mend: 'Name what it rests on under claims or background.',
          },
        ]
      : []),
    ...(plain(text).includes('](')
      ? [
          {
            at: ['cards', i, 'sentences', j, 'text'],
            problem: 'A link is not written as [words](id).',
            mend: 'Use lower-case letters, digits and hyphens in the id, and no spaces.',
          },
        ]
      : []),
  ])
}
