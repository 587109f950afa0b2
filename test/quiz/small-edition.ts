import type { Dossier } from '../../src/dossier/model.ts'
import type { Edition, Misconception, Question, Skill } from '../../src/questions/model.ts'

const question = (name: string, skill: Skill, cards: string[], misconceptions: Misconception[]): Question => ({
  id: `family.${name}`,
  family: 'family',
  skill,
  difficulty: 0.5,
  stem: `Who said ${name}?`,
  options: [
    { id: 'key', text: 'The key', correct: true, feedback: `Ann said ${name}.` },
    ...misconceptions.map((misconception, i) => ({
      id: `wrong-${i}`,
      text: `Wrong ${i}`,
      correct: false,
      feedback: `Not so. Ann said ${name}.`,
      misconception,
    })),
  ],
  explanation: `Ann said ${name}.`,
  source: [{ paragraph: 1, claim: name, chain: ['the article', 'Ann'], mode: 'states' }],
  cards,
  states: [],
  fixed: false,
})

/** Five questions of two skills, the key always first, so that every expected value can be read off it. */
export const edition: Edition = {
  quiz: 'small',
  version: 'v1',
  edition: 7,
  length: 5,
  questions: [
    question('one', 'attribution', ['first'], ['wrong-person', 'wrong-outlet']),
    {
      ...question('two', 'attribution', ['second', 'first'], ['wrong-person', 'other-account']),
      statement: 'Ben said two.',
    },
    question('three', 'omission', ['second'], ['fact-for-claim', 'overreach']),
    question('four', 'omission', [], ['stronger-verb', 'wrong-outlet']),
    question('five', 'attribution', ['first'], ['wrong-person', 'other-time']),
  ],
}

/** What a result needs of a dossier. */
export const dossier = {
  cards: [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
  ],
} as Dossier
