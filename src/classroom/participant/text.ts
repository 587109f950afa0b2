import { counted } from '../../ui/numbers.ts'
import type { Refusal } from '../protocol/model.ts'
import { viewText } from '../view/text.ts'

/** The texts of a participant’s page after joining. */
export const participantText = {
  nameLabel: 'Your nickname',
  another: 'Another name',
  you: (nickname: string) => `You are ${nickname}`,
  rename: 'Change name',
  useName: 'Use this name',
  lobby: 'You are in.',
  lobbyHint: 'The first question will appear here.',
  choose: 'Choose one answer. Your first choice counts.',
  revote: 'Vote again. You can keep your answer or change it.',
  sending: 'Sending your answer …',
  waiting: 'Your answer is saved on this device until you are back online.',
  saved: 'Your answer is saved. Put your phone down until the teacher continues.',
  savedAlone: 'Your answer is saved.',
  savedLate: 'Your answer is saved and marked late.',
  timeUp: 'Time is up. You can still answer, but it will be marked late.',
  closed: 'Voting is closed.',
  closedWithout: 'Voting is closed. You did not answer this one.',
  yoursBefore: (round: number) => `Your ${viewText.round(round)}`,
  right: 'Right.',
  wrong: 'Not this one.',
  unanswered: 'You did not answer this one.',
  next: 'Next question',
  finished: 'You have answered every question.',
  finishedHint: 'Here are your answers, with explanations.',
  /** When the answers are shown at a person’s own pace. */
  told: {
    each: '',
    finished: 'The right answers come after the last question.',
    released: 'The right answers come when your teacher shows them.',
  },
  nothingYet: 'You did not answer any question.',
  ended: 'The session is over.',
  link: 'Your own link to this',
  yourPoints: (points: number) => `You have ${counted(points, 'point', 'points')}.`,
  removed: 'The host has removed you from this session.',
  removedHint: 'If that was a mistake, ask the host.',
  replaced: 'This session is open in another tab or device.',
  gone: 'This session has been deleted.',
  goneHint: 'Ask your teacher for a new code.',
  unknown: 'You are no longer in this session.',
  otherCode: 'Enter another code',
  joinAgain: 'Join again',
  again: 'Reload',
  unreachable: 'You are offline. Try again later.',
  refusals: {
    early: 'This question was not open yet. Choose again.',
    late: 'Your answer came after the vote, so it was not counted.',
    stale: 'Your answer came after the vote, so it was not counted.',
    'already-answered': 'You have already answered. Your first answer counts.',
    'rows-used-up': 'No more answers can be counted today.',
    'unknown-option': 'That is not one of the options. Choose again.',
    'name-taken': 'Someone in this class has that name. Choose another.',
    'name-not-allowed': 'You cannot type a name here. Use the one offered.',
    'name-unfit': 'That name is not allowed. Choose another.',
    'names-used-up': 'You cannot change your name again. Keep the one you have.',
    malformed: 'That did not arrive. Try again.',
  } satisfies Partial<Record<Refusal, string>>,
} as const

/** The texts of the page after the class. */
export const answersText = {
  title: 'Your answers',
  right: (right: number, of: number) => `${right} of ${of} right.`,
  missed: 'Cards on what you missed',
  keep: 'Only this address opens this page, so keep it or save it as a bookmark. Whoever has it can see your answers.',
  address: 'Address of this page',
  gone: 'This class has been deleted',
  goneHint:
    'The host deleted it, or its deletion date came. Your answers were deleted with it, and nobody can restore them.',
} as const

/** The texts of the pages before that. The browser code does not need them. */
export const joinText = {
  title: (code: string) => `Class ${code}`,
  join: 'Join the class',
  joinAs: 'You will join as',
  number: 'The number that the class’s screen shows now',
  wrongNumber: 'Type the number that the class’s screen shows now. It changes every minute.',
  nameHint: 'Please make up a name. Do not use your real one.',
  joinNow: 'Join',
  noTrace: 'No account needed. Only your nickname and your answers are saved.',
  code: 'Class code',
  codeHint: 'Eight characters. Your teacher has the code.',
  go: 'Continue',
  back: 'Back to the question',
  tryAgain: 'Try again',
  leave: 'Let someone else join on this device',
} as const
