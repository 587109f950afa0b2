import { type PollKind, pollKinds } from '../protocol/model.ts'
import type { Poll, Setup } from './state.ts'

/** More than any lesson has; each is stored with the phase. */
export const mostPolls = 50

const hands: Pick<Poll, 'stem' | 'options'> = {
  stem: 'What do you say?',
  options: [
    { id: 'yes', text: 'Yes' },
    { id: 'no', text: 'No' },
    { id: 'unsure', text: 'Not sure' },
  ],
}

/** What a poll of this kind asks in this session, or undefined where the story has nothing for it. */
export const pollAbout = ({ polls = {} }: Setup, kind: PollKind): Pick<Poll, 'stem' | 'options'> | undefined =>
  kind === 'hands' ? hands : polls[kind]

/** The kinds of poll that the host may ask. */
export const pollsOffered = (setup: Setup): PollKind[] => pollKinds.filter((kind) => pollAbout(setup, kind))
