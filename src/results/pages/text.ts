import type { Misconception } from '../../questions/model.ts'
import { percent, whole } from '../../ui/numbers.ts'

const attempts = (count: number): string => (count === 1 ? 'one quiz' : `${whole(count)} quizzes`)

/** What readers took for what, after “41% ”; the name is that of the account whose claim it was. */
const misconceptions: Record<Misconception, (account: string | null) => string> = {
  'wrong-person': () => 'credited the words to the wrong person',
  'wrong-outlet': () => 'credited a report to the wrong outlet',
  'other-account': (account) =>
    account ? `credited the other side with what only ${account} says` : 'credited one side with what the other says',
  'both-for-one': () => 'took one side’s claim for both sides’',
  'one-for-both': () => 'took what both sides say for one side’s alone',
  'fact-for-claim': () => 'took for a side’s claim what the article says in its own voice',
  'claim-for-fact': () => 'took for the article’s own what it only passes on as a claim',
  'stronger-verb': () => 'took a stronger word than the article’s',
  'silence-for-omission': () => 'mixed up what is left out and what is only not reported',
  'other-place': () => 'took what belongs in another place of the article',
  'other-time': () => 'got a date wrong',
  'wrong-order': () => 'got the order of events wrong',
  'wrong-meaning': () => 'took a word for something else',
  'one-sided': () => 'took one side’s telling for a fair one',
  overreach: () => 'concluded more than the article bears out',
  'not-in-article': () => 'chose what the article does not say',
}

/** The words of the results page. */
export const statsText = {
  title: 'How readers did',
  about: (story: string) => `How readers answered the quiz on “${story}”: scores, days, and what they chose.`,
  counted: (count: number) => `${attempts(count)} finished and counted`,
  mean: (share: number) => `${percent(share)} right on average`,
  flagged: (count: number) => `${attempts(count)} answered faster than anyone reads, kept but not counted`,
  empty: 'Nobody has finished a quiz on this story yet. Be the first; results are shown from ten on.',
  few: (count: number) =>
    `So far ${attempts(count)} ${count === 1 ? 'has' : 'have'} been finished. Scores and answers are shown from ten on, because fewer say more about chance than about readers.`,
  take: 'Take the quiz',
  overTime: 'Quizzes finished, by day',
  most: (count: number) => `At most ${whole(count)} in a day`,
  distribution: (length: number) => `Scores of ${length}`,
  of: (count: number) => attempts(count),
  asTable: 'As a table',
  day: 'Day (UTC)',
  score: 'Right',
  finished: 'Quizzes',
  mostMistaken: 'Most often mistaken',
  mistaken: (misconception: Misconception, account: string | null, share: number) =>
    `${percent(share)} ${misconceptions[misconception](account)}.`,
  mistakenAmong: (answers: number) => `Among ${whole(answers)} answers to questions where that could happen.`,
  hardest: 'Hardest',
  divisive: 'Most divisive',
  right: (share: number) => `${percent(share)} right`,
  questions: 'Question by question',
  questionsAbout: (count: number) =>
    count === 1 ? 'The question with the most answers.' : `The ${count} questions with the most answers.`,
  answers: (count: number) => `${whole(count)} answers`,
  word: { easy: 'easy', middling: 'neither easy nor hard', hard: 'hard' },
  between: (low: number, high: number) => `likely ${percent(low)} to ${percent(high)} right among all readers`,
  disputes: (count: number) => (count === 1 ? 'one reader disputes it' : `${whole(count)} readers dispute it`),
  gone: 'No longer asked',
  goneAbout: (count: number) =>
    `${count === 1 ? 'One question' : `${whole(count)} questions`} of earlier versions of this story ${count === 1 ? 'is' : 'are'} no longer asked. The answers stay counted here, by the id of the question, and in none of the figures above.`,
  goneHead: ['Question', 'Answers', 'Right', 'Disputed by'],
  key: 'The answer',
  percent,
  whole,
  download: 'Everything that is counted, as a table (CSV)',
  note: 'Counted without names, addresses or cookies. A quiz counts once however often it is sent.',
} as const
