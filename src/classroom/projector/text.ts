/** What the projector says. */
export const projectorText = {
  title: (code: string) => `Projector · ${code}`,
  scan: 'Scan, or go to',
  enter: 'and enter',
  locked: 'The session is locked. Nobody new can join.',
  waiting: 'Waiting for the first question',
  vote: 'Vote now',
  voteAgain: 'Vote again',
  closed: 'Voting is closed',
  own: 'Work at your own pace',
  ended: 'Thank you. The session is over.',
  replaced: 'Another screen is now showing this session.',
  gone: 'This session has been deleted.',
  more: (count: number) => `and ${count} more`,
} as const
