import { phoneAddresses } from '../../../http/addresses.ts'
import type { CommandMessage } from '../../protocol/host.ts'
import type { FromParticipant } from '../../protocol/participant.ts'
import { type Answer, ask } from './http.ts'

/** One client of one session. */
export type Target = { code: string; as: 'participant' | 'host' | 'screen'; bearer?: string | undefined }

const paths: Record<string, string> = { vote: 'votes', rename: 'name', command: 'commands' }

/** The session’s API as this client calls it. */
export function apiFor({ code, as, bearer }: Target) {
  const at = (part: string): string => phoneAddresses.session(code, part)
  return {
    socket: `${location.origin.replace(/^http/, 'ws')}${at('socket')}?as=${as}`,
    protocols: bearer ? ['readout.1', `bearer.${bearer}`] : ['readout.1'],
    poll: (seq: number): Promise<Answer> => ask(`${at(as)}?seq=${seq}`, bearer),
    /** Null for what only a socket is asked. */
    post(message: FromParticipant | CommandMessage): Promise<Answer> | null {
      const path = paths[message.type]
      return path ? ask(at(path), bearer, message) : null
    },
  }
}
