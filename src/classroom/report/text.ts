import type { Misconception } from '../../questions/model.ts'
import { counted, decimal, percent } from '../../ui/numbers.ts'

/** What the report says. */
export const reportText = {
  title: (code: string) => `Report of class ${code}`,
  when: (at: number) =>
    `${new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`,
  still: 'The session is still open. This is the report so far.',
  csv: 'Download as CSV',
  back: 'Back to the session',
  participation: 'Participation',
  people: 'People',
  answering: 'Answered at least once',
  answers: 'Answers given, out of all possible',
  ofPossible: (answers: number, possible: number) =>
    possible === 0 ? `${answers}` : `${answers} of ${possible} (${percent(answers / possible)})`,
  moved: 'From the first vote to the last',
  questions: 'Question by question',
  none: 'No question has been answered yet.',
  facility: (share: number) => `${percent(share)} right in the first vote`,
  discrimination: (value: number) => `discrimination index ${decimal(value)}`,
  tooFew: 'too few people for a discrimination index',
  glance: 'All questions at a glance',
  glanceHeads: [
    'Question',
    'Right in vote 1',
    'Right in the last vote',
    'Wrong, then right',
    'Right, then wrong',
    'Stayed right',
    'Stayed wrong',
    'Most common wrong answer in vote 1',
  ],
  glanceLegend: 'Changes count whoever voted in both votes. Each question, with its options in words, is below.',
  pairedAnswers: (count: number) => `${counted(count, 'answer was', 'answers were')} given in both votes.`,
  misledShort: (letters: readonly string[], count: number, kind: string | undefined) =>
    `${listed(letters)} (${people(letters, count)})${kind ? `: ${kind}` : ''}`,
  misled: (letters: readonly string[], key: string, count: number) =>
    `Most often chosen in place of ${key}: ${listed(letters)}, by ${people(letters, count)} in the first vote.`,
  whyWrong: (letter: string, feedback: string) => `Why ${letter} is wrong: ${feedback}`,
  whoChanged: 'Who changed their answer',
  from: (from: string, to: string) => `From ${from} to ${to}`,
  changes: {
    wrongRight: 'wrong, then right',
    rightWrong: 'right, then wrong',
    wrongWrong: 'wrong both times',
  },
  names: (nicknames: readonly string[], rest: number) =>
    `${counted(nicknames.length + rest, 'person', 'people')}: ${nicknames.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  own: (address: string) =>
    `Pupils can look at their own answers, and at the cards on what they missed, until then: on the device that they used, at ${address}, or with the link that they find there.`,
  /** Of questions by their places on the sheets. */
  leftOut: (places: readonly number[]) =>
    `Numbers are those of the sheets. Withdrawn since they were printed, and left out: ${listed(places.map((place) => `question ${place + 1}`))}.`,
  onPaper: (count: number) => `${count} answered on paper`,
  alone: (count: number) => `${count} answered at their own pace`,
  misconceptions: {
    'wrong-person': 'mixed up two speakers',
    'wrong-outlet': 'mixed up two outlets',
    'other-account': 'credited the wrong account',
    'both-for-one': 'credited both accounts with what one says',
    'one-for-both': 'credited one account with what both say',
    'fact-for-claim': 'took the article’s own words for a claim',
    'claim-for-fact': 'took a claim for the article’s own words',
    'stronger-verb': 'chose a stronger word than the article uses',
    'silence-for-omission': 'mixed up “left out” and “not reported”',
    'other-place': 'chose something from elsewhere in the article',
    'other-time': 'got a date wrong',
    'wrong-order': 'mixed up the order',
    'wrong-meaning': 'got the meaning wrong',
    'one-sided': 'chose one side’s version as the fair one',
    overreach: 'went beyond the article',
    'not-in-article': 'chose what the article does not say',
  } satisfies Record<Misconception, string>,
  polls: 'Polls, without a right answer',
  pupils: 'Pupil by pupil',
  nobody: 'Nobody has joined.',
  nickname: 'Nickname',
  right: 'Right',
  answered: 'Answered',
  late: 'Late',
  points: 'Points',
  byQuestion: (place: number) => `Q${place + 1}`,
  marks: { right: '✓', wrong: '✕', none: '–' },
  marksRead: { right: 'right', wrong: 'wrong', none: 'not answered' },
  legend: '✓ right, ✕ wrong, – no answer. One mark for each vote.',
  deletion: 'Deletion',
  deleteNow: 'Delete everything now',
  deleteHint: 'This deletes the session, all answers and this report at once. You cannot undo it.',
  deleteSure: 'Yes, delete everything',
  keep: 'No, back to the report',
} as const

const listed = (letters: readonly string[]): string => new Intl.ListFormat('en').format(letters)

const people = ({ length }: readonly string[], count: number): string =>
  `${counted(count, 'person', 'people')}${length > 1 ? ' each' : ''}`
