import { commandOf } from '../command-fields.ts'
import type { CommandMessage, Done } from '../host-protocol.ts'
import { hostText } from '../host-text.ts'
import type { Refused } from '../protocol.ts'
import { newId } from './random.ts'

// Milliseconds after which a command that nobody has answered counts as lost.
const patience = 5000

type Ways = { send: (message: CommandMessage) => boolean; say: (words: string) => void }

/** The host’s commands, one at a time, so that a second click does not skip anything. */
export function openCommands({ send, say }: Ways) {
  let underway: { id: string; since: number } | null = null
  let notice: string | undefined

  return {
    /** What became of the last one, where it went otherwise than meant. */
    notice: (): string | undefined => notice,

    give(fields: Record<string, string>): void {
      if (underway) return
      notice = undefined
      // The fields are those that the view has put there; the server reads them by its schema.
      const command = commandOf(fields) as CommandMessage['command']
      underway = { id: newId(), since: Date.now() }
      if (!send({ type: 'command', id: underway.id, version: Number(fields.version), command })) fail(hostText.unsent)
    },

    done({ id }: Done): void {
      if (id === underway?.id) underway = null
    },

    refused({ reason }: Refused): void {
      fail(refusals[reason] ?? hostText.failed)
    },

    /** The session has moved on, so that nothing more needs saying. */
    settled(): void {
      notice = undefined
    },

    /** Gives up the one that nobody has answered; true where there was one. */
    giveUp(): boolean {
      const lost = underway !== null && Date.now() - underway.since > patience
      if (lost) fail(hostText.unanswered)
      return lost
    },
  }

  function fail(words: string): void {
    underway = null
    notice = words
    say(words)
  }
}

const refusals: Partial<Record<Refused['reason'], string>> = hostText.refusals
