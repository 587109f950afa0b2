import { text } from '../ui/text.ts'

/** What the quiz and its result say, in English. */
export const quizText = {
  title: (story: string) => `Quiz: ${story}`,
  about: (story: string, questions: number) =>
    `${questions} questions on “${story}”. Every answer is explained, with its source.`,
  edition: (edition: number, questions: number) => `Edition ${edition} · ${questions} questions`,
  /** Above questions of an older version. */
  older: ({ from, since, changed, of }: { from?: string; since?: string; changed?: number; of: number }): string => {
    const version = `These questions are from an older version of the story${from ? `, of ${text.day(from)}` : ''}. `
    const then = since ? `Since ${text.day(since)}, ` : 'Since then, '
    if (changed === undefined) return `${version}${then}the story has changed.`
    if (changed === 0) return `${version}${then}the story has changed, but none of these questions.`
    return `${version}${then}${changed} of these ${of} questions ${changed === 1 ? 'has' : 'have'} changed or ${changed === 1 ? 'is' : 'are'} no longer asked.`
  },
  withdrawn: 'This question has been withdrawn.',
  withdrawnWhy: (reason: string) => `It counts for nobody. The reason: ${reason}`,
  /** In a result, of a question that was not asked, and that the story asks again by now. */
  wasWithdrawn: 'This question was withdrawn when the quiz was taken, so it was not asked.',
  withdrawnAnswer: (answer: string) => `The answer that was chosen: ${answer}`,
  presentQuestions: 'Take the present questions',
  friend: (right: number, of: number) => `Your friend got ${right} of ${of}`,
  estimate: (count: number) => `about ${text.minutes(count)}`,
  answerBy: (source: string) => `Answer according to ${source}.`,
  question: (number: number | string, length: number | string) => `Question ${number} of ${length}`,
  /** How far a reader is: right, wrong and open questions, in this order. */
  progress: '{} right, {} wrong, {} open',
  keys: 'Keyboard: 1 to 4 to choose, Enter to answer and continue.',
  answer: 'Answer',
  next: 'Next question',
  send: 'See your result',
  selected: 'Selected. Press Enter or the Answer button to answer.',
  selectedSure: 'Selected. Say how sure you are to answer.',
  askSure: 'Ask me how sure I am',
  askSureWhy: 'Find out how often you are right when certain.',
  howSure: 'How sure are you?',
  sure: ['Guessing', 'Fairly sure', 'Certain'],
  saving: 'Saving your result …',
  right: 'Right.',
  wrong: 'Not this one.',
  theAnswer: 'Right answer',
  yourAnswer: 'Your answer',
  yourRightAnswer: 'Your answer: right',
  answerIs: (words: string) => `Right answer: ${words}`,
  moreSources: (count: number) => (count === 1 ? 'One more source' : `${count} more sources`),
  readCard: (title: string) => `Read the card: ${title}`,
  back: 'Back to the quiz',
  sendForm: 'This address takes only the form on the quiz page. Programs can send JSON to “/api/quizzes/…/results”.',
  sendAgain: 'Send my answers again',
  seeResult: 'See my result without sending it',
  keptHere: (detail: string) => `${detail} Your answers are kept on this page.`,
  unanswered: (numbers: readonly number[]) =>
    `You have not answered ${numbers.length === 1 ? 'question' : 'questions'} ${new Intl.ListFormat('en-US').format(numbers.map(String))}. Go back, choose an answer, then send again.`,
  waiting: 'You are offline. Your result is saved on this device and will be sent later.',
  sent: 'Your result has been sent.',
  refused: 'The story was updated after you opened this quiz, so this result was not counted.',
  result: {
    score: (right: number, of: number) => `${right} of ${of} right`,
    scoreTemplate: (of: number | string) => `{} of ${of} right`,
    bySkill: 'By type of question',
    ofKind: (right: number, of: number) => `${right} of ${of}`,
    skills: {
      attribution: 'Who said it',
      comparison: 'Comparing the accounts',
      status: 'Claim or fact',
      evidence: 'Evidence',
      omission: 'What was left out',
      'next-check': 'How to check it',
      vocabulary: 'Words',
      editing: 'Fair headlines and openings',
      recall: 'Facts and dates',
    },
    misconceptions: {
      voice: (times: string) => `You mixed up who said it ${times}.`,
      outlet: (times: string) => `You mixed up who reported it ${times}.`,
      account: (times: string) => `You credited a point to the wrong account ${times}.`,
      status: (times: string) => `You mixed up a side’s claim and the article’s own words ${times}.`,
      strength: (times: string) => `You chose a stronger word than the article uses ${times}.`,
      silence: (times: string) => `You mixed up “left out” and “not reported” ${times}.`,
      side: (times: string) => `You chose one side’s version as the fair one ${times}.`,
      detail: (times: string) => `You missed a detail (a date, an order, a place or a word) ${times}.`,
      beyond: (times: string) => `You went beyond what the article says ${times}.`,
    },
    times: (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
    calibration: 'How often you were right',
    sure: ['When guessing', 'When fairly sure', 'When certain'],
    cards: 'Cards to read again',
    onward: 'What to do next',
    newQuestions: 'New questions',
    challenge: 'Challenge a friend',
    shareText: (right: number, of: number, story: string) =>
      `I got ${right} of ${of} on “${story}”. Try the same questions:`,
    /** On the picture of a score. */
    invitation: 'Who said what? Try the same questions.',
    pictureOf: (right: number, of: number, story: string) =>
      `${right} of ${of} on “${story}”, beside the map of its claims`,
    copied: 'Copied.',
    everyQuestion: 'All questions',
    others: 'How others answered',
    othersScore: 'You did better than {better} of {count} readers. The average was {mean}.',
    othersOptions: 'The percentages below show how readers answered the same questions.',
    othersFew: 'You can compare once ten readers have taken a quiz of this length.',
    allResults: 'All results for this story',
    map: 'Your map of the claims',
    /** What became of a claim: its look, its sign, and its words. */
    placed: {
      right: { state: 'right', shown: '✓', note: 'You answered right' },
      wrong: { state: 'wrong', shown: '✕', note: 'You answered wrong' },
    },
    mapKey: '✓ right, ✕ wrong, faint: not asked.',
    mapTap: 'Tap a square to read what it says.',
    /** “Claims you had right: 5 of the 8 from Chinese state media alone, 3 of the 6 from the Kremlin alone and 1 of the 2 from both.” */
    counts: (sides: readonly { name: string; right: number; of: number }[], both: { right: number; of: number }) => {
      const parts = [
        ...sides.map(({ name, right, of }) => `${right} of the ${of} from ${name} alone`),
        ...(both.of === 0 ? [] : [`${both.right} of the ${both.of} from both`]),
      ]
      return `Claims you had right: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`
    },
  },
  review: {
    heading: 'Review later',
    promise: 'Claims you missed come back as new questions, so that you remember them.',
    next: 'The next one is due',
    manage: 'See what is saved on this device',
  },
  dispute: {
    open: 'Dispute this question',
    why: 'What is wrong with it?',
    reasons: {
      'key-wrong': 'The answer is wrong',
      'two-right': 'Two options are right',
      unclear: 'It is unclear',
      unfair: 'It is unfair to one side',
      typo: 'There is a typo',
    },
    sent: 'Thank you. The editor sees how often a question is disputed, and why.',
    failed: 'That could not be sent. Try again in a minute.',
  },
  saved: {
    title: 'Answers that were not counted',
    about:
      'When a story changes, its questions change. Answers to the earlier ones cannot be counted, so they are saved here, on this device and nowhere else.',
    none: 'No answers are saved on this device.',
    noScript: 'Your device saves these answers, and needs JavaScript to show them.',
    erase: 'Erase',
    notice: 'The story has changed',
    changed: 'It changed after you began this quiz. The questions are new, so you start again.',
    refused:
      'You finished a quiz, and its story changed or was taken down before the result arrived. The result was not counted.',
    here: 'Your answers are saved on this device.',
    see: 'See your answers',
    goOn: 'Go on',
  },
} as const
