import type { Options } from '../protocol/model.ts'

/** What the page says where a session is started. */
export const startText = {
  standfirst: 'Pupils join with a code. No accounts, no real names, and no answer gets lost.',
  deletedNow: 'The session and all its answers have been deleted.',
  /** What will happen, in three pictures. */
  how: [
    { title: 'Show the code', text: 'Pupils scan it or type it in. They need no account.' },
    { title: 'Let the class vote', text: 'Each pupil answers on a phone or a laptop.' },
    { title: 'Show the votes', text: 'Discuss, vote again, and show the answer and its sources.' },
  ],
  story: 'Story',
  length: 'Number of questions',
  edition: 'Edition',
  editionHint:
    'A number always gives the same questions. Anyone who knows it can look up the answers. Leave it empty, and nobody knows which questions will come.',
  chooseTopics: 'Choose topics',
  topicsOf: (title: string) => `Choose topics of “${title}”`,
  topics: 'Topics',
  topicsHint:
    'Tick the topics to ask about, or none to ask about all. Few topics may have fewer questions than you choose.',
  finishBy: 'Last day, when pupils work alone',
  finishByHint: 'Until the end of this day. Leave it empty for a week.',
  pace: 'Pace',
  answers: 'Right answers, when pupils work alone',
  answersShown: {
    each: {
      name: 'After each question',
      hint: 'Best for practice. A pupil who has answered can tell the others.',
    },
    finished: {
      name: 'After the last question',
      hint: 'A pupil who has finished can tell the others.',
    },
    released: {
      name: 'When I show them',
      hint: 'Nobody can be told before. After that, nobody can answer.',
    },
  } satisfies Record<Options['answers'], { name: string; hint: string }>,
  noExam:
    'This is never an exam. The story and its questions are public, so anyone who searches for the words of a question can find its answer.',
  unjoined:
    'A session that nobody joins is deleted after an hour, or after a day if pupils work at their own pace. While your page or the projector is connected, it stays.',
  paces: { teacher: 'Together: I open and close each question', own: 'Alone: pupils work at their own pace' },
  timer: 'Timer',
  timers: {
    off: 'No timer',
    soft: 'Soft: late answers count, but are marked late',
    hard: 'Hard: late answers do not count',
  },
  seconds: 'Seconds per question',
  discussion: 'Seconds of discussion between two votes',
  more: 'More options',
  switches: {
    showFirst: 'Show the class the first result before the second vote',
    points: 'Give points for right answers (never for speed)',
    typedNames: 'Let pupils type their own nickname',
    closeEarly: 'Close each vote when everyone has answered',
    toStatistics: 'Add the answers to the story’s public results',
  },
  malformed: 'A number is out of range. Go back and check the timer, the edition and the last day.',
  noneLeft: 'The story no longer asks any of these questions. Start a session with others.',
  start: 'Start the session',
  takeAwayOf: (title: string) => `Take the questions on “${title}” to Kahoot!, Moodle or Anki`,
  join: 'Join a class instead',
  paper: 'Print the questions for a class without screens',
} as const
