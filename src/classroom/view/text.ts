import { counted, decimal, percent } from '../../ui/numbers.ts'

/**
 * The classroom’s interface text in English. Each page has a table in its own folder, so that a phone loads only its own.
 * This table has the texts that all live views share.
 */
export const viewText = {
  percent,
  question: ({ place, of }: { place: number | null; of: number }) => named(place) + (of ? ` of ${of}` : ''),
  round: (round: number) => `${ordinals[round - 1] ?? `${round}th`} vote`,
  roundShort: (round: number) => `Vote ${round}`,
  answerBy: (source: string) => `Answer according to ${source}.`,
  seconds: (left: number) => `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`,
  timeLeft: 'Time left',
  discussWith: 'Tell a neighbor why you chose your answer. Then vote again.',
  yours: 'Your answer',
  theAnswer: 'Right answer',
  chosenBy: (count: number, share: string) => `${share} (${count})`,
  howVoted: 'How the class voted',
  moved: (right: number, wrong: number, paired: number) =>
    `Of ${paired} who voted both times, ${right} changed to the right answer and ${wrong} away from it.`,
  leaderboard: 'Most points',
  noPoints: 'Nobody has any points yet.',
  points: (points: number) => counted(points, 'point', 'points'),
  card: (title: string) => `Read the card: ${title}`,
  corrected: (what: string) => `Corrected: ${what}`,
  here: 'Continue here',
  newTab: '(opens in a new tab)',
  finishBy: (at: number) => `Finish by ${moment(at)}.`,
  deleted: (at: number) => `This session will be deleted on ${moment(at)}, or earlier by the host.`,
  link: {
    page: '',
    live: 'Connected',
    polling: 'Connected, but slower',
    connecting: 'Connecting …',
    offline: 'No connection. Trying again …',
  },
  say: {
    open: (place: number | null, round: number, stem: string) =>
      `${named(place)} is open${round > 1 ? ` again for a ${viewText.round(round)}` : ''}. ${stem}`,
    half: (seconds: number) => `Half time: ${counted(seconds, 'second', 'seconds')} left.`,
    ten: 'Ten seconds left.',
    up: 'Time is up.',
    paused: 'Paused. Please wait.',
    closed: (place: number | null) => `${named(place)} is closed.`,
    discussion: (seconds: number) => `Discuss. ${counted(seconds, 'second', 'seconds')} until the next vote.`,
    revealed: (answer: string) => `Right answer: ${answer}`,
    own: 'Everyone now works at their own pace.',
    released: 'The answers are shown.',
    ended: 'The session has ended.',
  },
} as const

/** The texts that host, projector and report share. */
export const watchText = {
  start: 'Start a class session',
  again: 'The same questions with another class',
  signIn: 'Open the host page',
  promise: 'One cookie, so that this device can run the session until it is deleted. No tracking, no third parties.',
  people: (count: number) => counted(count, 'person', 'people'),
  answered: (answered: number, expected: number) => `${answered} of ${expected} answered`,
  finished: (done: number, people: number) => `${done} of ${people} have finished.`,
  qr: (address: string) => `QR code for ${address}`,
  option: 'Option',
  shift: (from: number, to: number) => `From vote ${from} to vote ${to}`,
  rightIn: (round: number) => `Right in vote ${round}`,
  wrongIn: (round: number) => `Wrong in vote ${round}`,
  paired: (count: number) => `${counted(count, 'person', 'people')} voted both times.`,
  gain: (gain: number) => `Normalized gain: ${decimal(gain)}, where 1 means that everyone is now right.`,
  noGain: 'There is no gain to report: nobody was wrong before, or nobody voted both times.',
} as const

/** What has no place among the questions is a poll. */
const named = (place: number | null): string => (place === null ? 'Poll' : `Question ${place + 1}`)

const ordinals = ['first', 'second', 'third', 'fourth']

const moment = (at: number): string =>
  new Intl.DateTimeFormat('en-US', {
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
