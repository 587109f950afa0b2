import type { Misconception } from '../../questions/model.ts'
import { percent, whole } from '../../ui/numbers.ts'

const attempts = (count: number): string => (count === 1 ? 'one quiz' : `${whole(count)} quizzes`)

/** What readers took for what, after “41% ”; the name is that of the account whose claim it was. */
const misconceptions: Record<Misconception, (account: string | null) => string> = {
  'wrong-person': () => 'credited the words to the wrong person',
  'wrong-outlet': () => 'credited a report to the wrong outlet',
  'other-account': (account) =>
    account ? `credited the other side with what only ${account} says` : 'credited one side with what the other says',
  'both-for-one': () => 'took one side’s claim for a claim of both',
  'one-for-both': () => 'took what both sides say for a claim of one side only',
  'fact-for-claim': () => 'took the article’s own words for a side’s claim',
  'claim-for-fact': () => 'took a side’s claim for the article’s own words',
  'stronger-verb': () => 'chose a stronger word than the article uses',
  'silence-for-omission': () => 'mixed up “left out” and “not reported”',
  'other-place': () => 'chose something from elsewhere in the article',
  'other-time': () => 'got a date wrong',
  'wrong-order': () => 'got the order of events wrong',
  'wrong-meaning': () => 'got the meaning of a word wrong',
  'one-sided': () => 'chose one side’s version as the fair one',
  overreach: () => 'went beyond what the article says',
  'not-in-article': () => 'chose what the article does not say',
}

/** The words of the results page. */
export const statsText = {
  title: 'How readers did',
  about: (story: string) => `How readers answered the quiz on “${story}”: scores, days, and what they chose.`,
  counted: (count: number) => `${attempts(count)} finished and counted`,
  mean: (share: number) => `${percent(share)} right on average`,
  flagged: (count: number) => `Not counted: ${attempts(count)}, answered faster than anyone can read.`,
  aside: (count: number) =>
    `Not counted: ${attempts(count)}. ${count === 1 ? 'It was a copy, or its' : 'They were copies, or their'} network had reached its daily limit (10 quizzes, or 2% of the day’s quizzes if that is more). The limit keeps one sender from changing the results.`,
  empty: 'Nobody has finished a quiz on this story yet. Be the first. Results appear after ten quizzes.',
  emptyVersion:
    'Nobody has finished a quiz on this version of the story yet. Be the first. Results appear after ten quizzes.',
  few: (count: number) =>
    `So far, readers have finished ${attempts(count)}. Scores and answers appear after ten, because fewer could mislead.`,
  take: 'Take the quiz',
  overTime: 'Quizzes finished, by day',
  most: (count: number) => `Busiest day: ${attempts(count)}`,
  distribution: (length: number) => `Scores out of ${length}`,
  of: (count: number) => attempts(count),
  asTable: 'Show as a table',
  day: 'Day (UTC)',
  score: 'Right answers',
  finished: 'Quizzes',
  mostMistaken: 'Most common mistake',
  mistaken: (misconception: Misconception, account: string | null, share: number) =>
    `${percent(share)} ${misconceptions[misconception](account)}.`,
  mistakenAmong: (answers: number) => `Out of ${whole(answers)} answers to questions where this mistake was possible.`,
  hardest: 'Hardest questions',
  divisive: 'Questions that divide readers most',
  right: (share: number) => `${percent(share)} right`,
  questions: 'Question by question',
  questionsAbout: (count: number) =>
    count === 1 ? 'The question with the most answers.' : `The ${count} questions with the most answers.`,
  answers: (count: number) => `${whole(count)} answers`,
  word: { easy: 'easy', middling: 'medium', hard: 'hard' },
  between: (low: number, high: number) => `likely ${percent(low)} to ${percent(high)} right among all readers`,
  disputes: (count: number) => (count === 1 ? 'one reader disputes it' : `${whole(count)} readers dispute it`),
  beingLookedAt: 'objections are being looked at',
  withdrawn: 'Withdrawn questions',
  withdrawnAbout: 'They are asked in no version of the story, and answers to them count for nobody.',
  withdrawnReasons: (count: number) => (count === 1 ? 'Why it was withdrawn' : `Why these ${count} were withdrawn`),
  withdrawnFamily: (family: string) => `Every question of the kind “${family}”`,
  elsewhere: (count: number) =>
    count === 1 ? 'one of them in another version' : `${whole(count)} of them in other versions`,
  joined: (count: number) =>
    `${count === 1 ? 'One answer' : `${whole(count)} answers`} from other versions of this story ${count === 1 ? 'is' : 'are'} counted in, because the question was the same, word for word. Scores and days are this version’s alone.`,
  gone: 'No longer asked this way',
  goneAbout: (count: number) =>
    `${count === 1 ? 'One question' : `${whole(count)} questions`} from other versions of this story ${count === 1 ? 'is' : 'are'} not asked, or asked in other words. The answers are listed here by question id and are not part of the figures above.`,
  goneHead: ['Question', 'Answers', 'Right', 'Disputed by'],
  key: 'Right answer',
  percent,
  whole,
  download: 'Download all counts (CSV)',
  note: 'Counted without names, network addresses or cookies. Each finished quiz counts once.',
} as const
