import type { HostFeed, HostPhase, HostSnapshot } from './host.ts'
import type { PhaseMessage } from './messages.ts'
import type { ParticipantSnapshot } from './participant.ts'
import type { ProjectorFeed, ProjectorPhase, ProjectorSnapshot } from './projector.ts'

type PhaseView = Pick<PhaseMessage, 'phase' | 'question' | 'ahead' | 'reveal' | 'rounds' | 'leaderboard'>

/** A participant’s snapshot after a phase message. */
export function applyToParticipant(before: ParticipantSnapshot, message: PhaseMessage): ParticipantSnapshot {
  const { seq, now } = message
  return { ...withoutPhaseView(before), seq, now, ...phaseViewAfter(before, message) }
}

/** The projector’s snapshot after a phase or a feed. */
export function applyToProjector(
  before: ProjectorSnapshot,
  message: ProjectorPhase | ProjectorFeed,
): ProjectorSnapshot {
  const { seq, totals } = message
  if (message.type === 'phase')
    return { ...withoutPhaseView(before), seq, now: message.now, totals, ...phaseViewAfter(before, message) }
  return { ...before, ...afterFeed(before, message), seq, totals }
}

/** The host’s snapshot after a phase or a feed. */
export function applyToHost(before: HostSnapshot, message: HostPhase | HostFeed): HostSnapshot {
  const { seq, version, result, totals, rush, removed } = message
  const hostView = { seq, version, result, totals, rush, removed, results: withResult(before.results, result) }
  if (message.type === 'feed') return { ...before, ...afterFeed(before, message), ...hostView }
  const { leaderboard: _, ...rest } = before
  const { phase, now, leaderboard } = message
  return { ...rest, ...hostView, phase, now, ...(leaderboard && { leaderboard }) }
}

/** A new phase view replaces the old one. A question that was sent ahead, or that stays, is not sent again. */
function phaseViewAfter(before: PhaseView, message: PhaseView): PhaseView {
  const { phase, question, ahead, reveal, rounds, leaderboard } = message
  const item = 'item' in phase ? phase.item : undefined
  const known = [before.ahead, before.question].find((kept) => kept !== undefined && kept.item === item)
  const shown = question ?? known
  const next = ahead ?? (phase.kind === 'own' || before.ahead?.item === item ? undefined : before.ahead)
  return {
    phase,
    ...(shown && { question: shown }),
    ...(next && { ahead: next }),
    ...(reveal && { reveal }),
    ...(rounds && { rounds }),
    ...(leaderboard && { leaderboard }),
  }
}

function withoutPhaseView<Kept extends PhaseView>(before: Kept): Omit<Kept, keyof PhaseView> {
  const { phase: _, question: __, ahead: ___, reveal: ____, rounds: _____, leaderboard: ______, ...rest } = before
  return rest
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
