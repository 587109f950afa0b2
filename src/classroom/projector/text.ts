import { counted } from '../../ui/numbers.ts'
import type { Ending } from '../protocol/close-codes.ts'

/** What the projector says. */
export const projectorText = {
  title: (code: string) => `Projector · ${code}`,
  scan: 'Scan, or go to',
  enter: 'and enter',
  number: 'and the number',
  locked: 'The session is locked. Nobody new can join.',
  waiting: 'Waiting for the first question',
  joined: (people: number) => `${counted(people, 'person has', 'people have')} joined`,
  vote: 'Vote now',
  voteAgain: 'Vote again',
  closed: 'Voting is closed',
  right: (right: number, answered: number) => (answered === 0 ? 'Nobody answered' : `${right} of ${answered} right`),
  own: 'Work at your own pace',
  released: 'See the answers on your own screen',
  ended: 'Thank you. The session is over.',
  endings: {
    replaced: 'Another screen is now showing this session.',
    'spectators-full': 'Too many screens are watching. Use the projector link on the host’s page.',
  } as Partial<Record<Ending, string>>,
  gone: 'This session has been deleted.',
  more: (count: number) => `and ${count} more`,
} as const
