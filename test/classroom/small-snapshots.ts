import type { HostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { SessionInfo } from '../../src/classroom/protocol/messages.ts'
import type { Phase, Reveal, ShownQuestion } from '../../src/classroom/protocol/model.ts'
import type { ParticipantSnapshot } from '../../src/classroom/protocol/participant.ts'

/** Snapshots of a session of three questions, small enough to read in a test. */
export const question = (item: number): ShownQuestion => ({
  item,
  place: item,
  of: 3,
  id: `q${item}`,
  stem: `Stem ${item}`,
  options: [
    { id: 'a', text: 'Right' },
    { id: 'b', text: 'Wrong' },
  ],
})

export const reveal = (item: number): Reveal => ({
  item,
  key: 'a',
  explanation: 'Why',
  feedback: { a: 'Yes', b: 'No' },
  source: [],
  cards: [],
  rounds: [],
  shifts: [],
})

const session: SessionInfo = {
  code: 'BCDF-GHJK',
  quiz: 'small',
  title: 'Small',
  questions: 3,
  options: {
    pace: 'teacher',
    answers: 'each',
    timer: { kind: 'off' },
    discussionSeconds: 60,
    showFirst: false,
    points: false,
    typedNames: false,
    closeEarly: true,
    toStatistics: false,
  },
  locked: false,
  deleteAt: 1_000_000,
}

export const lobby: Phase = { kind: 'lobby' }
export const open = (item: number, round = 1): Phase => ({ kind: 'open', item, round, opened: 0, deadline: null })
export const own: Phase = { kind: 'own', until: 9_000_000 }

export const participant = (changes: Partial<ParticipantSnapshot> = {}): ParticipantSnapshot => ({
  type: 'snapshot',
  seq: 1,
  now: 0,
  session,
  me: { id: 'ada', nickname: 'Ada', points: 0, answers: [], done: 0 },
  phase: lobby,
  ...changes,
})

export const host = (changes: Partial<HostSnapshot> = {}): HostSnapshot => ({
  type: 'snapshot',
  seq: 1,
  now: 0,
  session,
  phase: lobby,
  version: 1,
  plan: [0, 1, 2],
  withdrawn: [],
  result: null,
  totals: { answered: 0, expected: 0, people: 0, here: 0 },
  rush: 0,
  removed: [],
  questions: [],
  polls: ['hands'],
  results: [],
  roster: [],
  ...changes,
})
