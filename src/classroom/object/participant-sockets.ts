import type { Said } from './engine.ts'
import { closeQuietly, hangUp, type Socket, send, sendText } from './socket.ts'

/** What the platform remembers of a socket while the object sleeps. */
export type Bench<Kind extends Socket> = {
  /** Participants’ sockets that we have not hung up on, each with whose it is. */
  seated: () => (readonly [participant: string | null, Kind])[]
  /** Notes that we have hung up. */
  vacate: (socket: Kind) => void
}

/** The sockets of participants. One person has one: the newest. */
export function openSeats<Kind extends Socket>({ seated, vacate }: Bench<Kind>) {
  const people = new Map(
    seated().flatMap(([participant, socket]) => (participant ? [[participant, socket] as const] : [])),
  )

  function free(participant: string, socket: Kind): void {
    people.delete(participant)
    vacate(socket)
  }

  return {
    participants: (): string[] => [...people.keys()],

    /** Gives this person a newer socket in place of the one they have. */
    take(participant: string, socket: Kind): void {
      const older = people.get(participant)
      if (older) free(participant, older)
      people.set(participant, socket)
      if (older) hangUp(older, 'replaced')
    },

    /** Takes the socket off its person; false where they already have a newer one. */
    leave: (participant: string, socket: Kind): boolean =>
      people.get(participant) === socket && people.delete(participant),

    /** Closes the sockets of which this is true, and says whose they were. */
    drop(isGone: (socket: Kind) => boolean): string[] {
      const gone = [...people].filter(([, socket]) => isGone(socket))
      for (const [participant, socket] of gone) {
        free(participant, socket)
        closeQuietly(socket, 1001)
      }
      return gone.map(([participant]) => participant)
    },

    remove(participant: string): void {
      const socket = people.get(participant)
      if (!socket) return
      free(participant, socket)
      hangUp(socket, 'removed')
    },

    /** Everybody gets the same words, so they are written out once; some get their own. */
    tell({ message, own, only }: Extract<Said, { do: 'tell-class' }>): void {
      const text = JSON.stringify(message)
      for (const [id, socket] of people) {
        if (only && !only.has(id)) continue
        const theirs = own.get(id)
        if (theirs) send(socket, theirs)
        else sendText(socket, text)
      }
    },

    clear: (): void => people.clear(),
  }
}
