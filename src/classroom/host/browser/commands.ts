import { commandFrom, movesSession } from '../../protocol/command-fields.ts'
import type { CommandMessage, Done } from '../../protocol/host.ts'
import type { Refused } from '../../protocol/messages.ts'
import { newId } from '../../view/browser/new-id.ts'
import { hostText } from '../text.ts'

// Milliseconds after which a command without an answer counts as lost.
const timeout = 5000

type Connection = { send: (message: CommandMessage) => boolean; announce: (words: string) => void }
type Pending = { message: CommandMessage; since: number; again?: true }

/** The host’s commands until they are answered. The same command meanwhile is a double click and is not sent. */
export function openCommands({ send, announce }: Connection) {
  const pending = new Map<string, Pending>()
  let notice: string | undefined

  return {
    /** What happened to the last command, if it failed. */
    notice: (): string | undefined => notice,

    give(fields: Record<string, string>): void {
      const version = Number(fields.version)
      // The view has made the fields. The server reads them by its schema.
      const command = commandFrom(fields) as CommandMessage['command']
      if ([...pending.values()].some(({ message }) => isSame(message, { version, command }))) return
      notice = undefined
      const message: CommandMessage = { type: 'command', id: newId(), version, command }
      if (send(message)) pending.set(message.id, { message, since: Date.now() })
      else fail(hostText.unsent)
    },

    /** A new snapshot may mean a new connection. What may have been lost with the old one is sent again. */
    renewed(version: number): void {
      for (const [id, { message, since }] of pending) {
        // It was carried out, or the session has moved on without it. The view shows which.
        if (movesSession(message.command) && message.version !== version) pending.delete(id)
        else if (send(message)) pending.set(id, { message, since, again: true })
      }
    },

    done({ id }: Done): void {
      pending.delete(id)
    },

    refused({ id, reason }: Refused): void {
      const refused = pending.get(id ?? '')
      // A refusal without an id means that the message could not be read.
      if (id === undefined) pending.clear()
      else if (!pending.delete(id) || (refused?.again && doneBefore.includes(reason))) return
      fail(refusals[reason] ?? hostText.failed)
    },

    /** The session has moved on, so the notice is out of date. */
    clearNotice(): void {
      notice = undefined
    },

    /** Gives up the commands without an answer. Returns whether there were any. */
    giveUp(): boolean {
      const lost = [...pending].filter(([, { since }]) => Date.now() - since > timeout)
      for (const [id] of lost) pending.delete(id)
      if (lost.length > 0) fail(hostText.unanswered)
      return lost.length > 0
    },
  }

  function fail(words: string): void {
    notice = words
    announce(words)
  }
}

// Reasons that a command gets when it is sent twice and was carried out the first time.
const doneBefore: readonly Refused['reason'][] = ['stale-version', 'unknown-participant']

const isSame = (one: Pick<CommandMessage, 'version' | 'command'>, other: typeof one): boolean =>
  one.version === other.version && JSON.stringify(one.command) === JSON.stringify(other.command)

const refusals: Partial<Record<Refused['reason'], string>> = hostText.refusals
