import type { HostFeed, HostPhase, HostSnapshot } from './host.ts'
import type { PhaseMessage } from './messages.ts'
import type { ParticipantSnapshot } from './participant.ts'
import type { ProjectorFeed, ProjectorPhase, ProjectorSnapshot } from './projector.ts'

type PhaseView = Pick<PhaseMessage, 'phase' | 'question' | 'reveal' | 'rounds' | 'leaderboard'>

/** A participant’s snapshot after a phase message. */
export const applyToParticipant = (before: ParticipantSnapshot, message: PhaseMessage): ParticipantSnapshot =>
  withPhase(before, message)

/** The projector’s snapshot after a phase or a feed. */
export function applyToProjector(
  { numbers: _, ...before }: ProjectorSnapshot,
  message: ProjectorPhase | ProjectorFeed,
): ProjectorSnapshot {
  if (message.type === 'phase') return withPhase(before, message)
  const { seq, totals, rounds, numbers } = message
  return {
    ...before,
    ...afterFeed(before, message),
    seq,
    totals,
    ...(rounds && { rounds }),
    ...(numbers && { numbers }),
  }
}

/** The host’s snapshot after a phase or a feed. What only the host gets comes whole with each. */
export function applyToHost(before: HostSnapshot, message: HostPhase | HostFeed): HostSnapshot {
  const { type, session, questions, polls, roster, phase, now, leaderboard } = before
  const kept = { type, session, questions, polls, roster, results: withResult(before.results, message.result) }
  if (message.type === 'phase') {
    const { type: _, after: __, ...view } = message
    return { ...view, ...kept }
  }
  const { type: _, after: __, locked: ___, changed: ____, gone: _____, ...view } = message
  return { ...view, ...kept, phase, now, ...(leaderboard && { leaderboard }), ...afterFeed(before, message) }
}

/** A new phase view replaces the old one. A question that stays is not sent again. */
function withPhase<Snapshot extends PhaseView & { type: 'snapshot' }, Message extends PhaseMessage>(
  before: Snapshot,
  { type: _, after: __, ...message }: Message,
) {
  const { phase: ___, question, reveal: ____, rounds: _____, leaderboard: ______, ...rest } = before
  const stays = 'item' in message.phase && question?.item === message.phase.item
  return { ...rest, ...(stays && { question }), ...message }
}

function afterFeed<Entry extends { id: string }, Session>(
  { session, roster }: { session: Session; roster: Entry[] },
  { locked, changed, gone }: { locked: boolean; changed: Entry[]; gone: string[] },
): { session: Session & { locked: boolean }; roster: Entry[] } {
  // A map keeps the order in which people came.
  const people = new Map([...roster, ...changed].map((person) => [person.id, person]))
  for (const id of gone) people.delete(id)
  return { session: { ...session, locked }, roster: [...people.values()] }
}

function withResult(results: HostSnapshot['results'], result: HostSnapshot['result']): HostSnapshot['results'] {
  if (!result) return results
  const others = results.filter(({ item }) => item !== result.item)
  return [...others, result].sort((a, b) => a.item - b.item)
}
