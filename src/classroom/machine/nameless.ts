import type { ToProjector } from '../protocol/projector.ts'

/** A message for a screen without the key of the host’s link: anyone with the code may see it, so it names nobody. */
export function nameless<Message extends ToProjector>(message: Message): Message {
  const { leaderboard: _, ...rest }: ToProjector & { leaderboard?: unknown } = message
  // Lists are emptied and what may be missing is left out, so that it is still such a message.
  return { ...rest, ...('roster' in rest && { roster: [] }), ...('changed' in rest && { changed: [] }) } as Message
}
