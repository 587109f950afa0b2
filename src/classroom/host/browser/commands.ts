import { commandOf, movesOn } from '../../protocol/command-fields.ts'
import type { CommandMessage, Done } from '../../protocol/host.ts'
import type { Refused } from '../../protocol/messages.ts'
import { newId } from '../../view/browser/random.ts'
import { hostText } from '../text.ts'

// Milliseconds after which a command that nobody has answered counts as lost.
const patience = 5000

type Ways = { send: (message: CommandMessage) => boolean; say: (words: string) => void }
type Underway = { message: CommandMessage; since: number; again?: true }

/** The host’s commands until they are answered; the same one again meanwhile is a second click, and nothing more. */
export function openCommands({ send, say }: Ways) {
  const underway = new Map<string, Underway>()
  let notice: string | undefined

  return {
    /** What became of the last one, where it went otherwise than meant. */
    notice: (): string | undefined => notice,

    give(fields: Record<string, string>): void {
      const version = Number(fields.version)
      // The fields are those that the view has put there; the server reads them by its schema.
      const command = commandOf(fields) as CommandMessage['command']
      if ([...underway.values()].some(({ message }) => isSame(message, { version, command }))) return
      notice = undefined
      const message: CommandMessage = { type: 'command', id: newId(), version, command }
      if (send(message)) underway.set(message.id, { message, since: Date.now() })
      else fail(hostText.unsent)
    },

    /** Everything has come anew, perhaps by a new connection: what may have gone with the old one is sent again. */
    renewed(version: number): void {
      for (const [id, { message, since }] of underway) {
        // It was carried out, or the session has moved on without it; the view shows which.
        if (movesOn(message.command) && message.version !== version) underway.delete(id)
        else if (send(message)) underway.set(id, { message, since, again: true })
      }
    },

    done({ id }: Done): void {
      underway.delete(id)
    },

    refused({ id, reason }: Refused): void {
      const refused = underway.get(id ?? '')
      // What is refused without a name could not be read.
      if (id === undefined) underway.clear()
      else if (!underway.delete(id) || (refused?.again && doneBefore.includes(reason))) return
      fail(refusals[reason] ?? hostText.failed)
    },

    /** The session has moved on, so that nothing more needs saying. */
    settled(): void {
      notice = undefined
    },

    /** Gives up those that nobody has answered; true where there were any. */
    giveUp(): boolean {
      const lost = [...underway].filter(([, { since }]) => Date.now() - since > patience)
      for (const [id] of lost) underway.delete(id)
      if (lost.length > 0) fail(hostText.unanswered)
      return lost.length > 0
    },
  }

  function fail(words: string): void {
    notice = words
    say(words)
  }
}

// Why a command that was sent twice is refused where it was carried out the first time.
const doneBefore: readonly Refused['reason'][] = ['stale-version', 'unknown-participant']

const isSame = (one: Pick<CommandMessage, 'version' | 'command'>, other: typeof one): boolean =>
  one.version === other.version && JSON.stringify(one.command) === JSON.stringify(other.command)

const refusals: Partial<Record<Refused['reason'], string>> = hostText.refusals
