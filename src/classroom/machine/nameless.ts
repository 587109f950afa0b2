import type { ToProjector } from '../protocol/projector.ts'

/**
 * A message for a screen without the key of the host’s link: anyone with the code may see it, so it names nobody, and does not
 * have the numbers that newcomers are asked for.
 */
export function nameless<Message extends ToProjector>(message: Message): Message {
  const { leaderboard: _, numbers: __, ...rest }: ToProjector & { leaderboard?: unknown; numbers?: unknown } = message
  // Lists are emptied and what may be missing is left out, so that it is still such a message.
  return { ...rest, ...('roster' in rest && { roster: [] }), ...('changed' in rest && { changed: [] }) } as Message
}
