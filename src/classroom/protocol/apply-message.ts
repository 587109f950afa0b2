import type { HostFeed, HostPhase, HostSnapshot } from './host.ts'
import type { PhaseMessage } from './messages.ts'
import type { ParticipantSnapshot } from './participant.ts'
import type { ScreenFeed, ScreenPhase, ScreenSnapshot } from './projector.ts'

type Scene = Pick<PhaseMessage, 'phase' | 'question' | 'ahead' | 'reveal' | 'rounds' | 'leaderboard'>

/** What a participant’s page stands at after a phase message. */
export function followAsParticipant(before: ParticipantSnapshot, message: PhaseMessage): ParticipantSnapshot {
  const { seq, now } = message
  return { ...withoutScene(before), seq, now, ...sceneAfter(before, message) }
}

/** What the projector stands at after a phase or a feed. */
export function followAsScreen(before: ScreenSnapshot, message: ScreenPhase | ScreenFeed): ScreenSnapshot {
  const { seq, totals } = message
  if (message.type === 'phase')
    return { ...withoutScene(before), seq, now: message.now, totals, ...sceneAfter(before, message) }
  const session = { ...before.session, locked: message.locked }
  return { ...before, session, seq, totals, roster: changed(before.roster, message) }
}

/** What the host’s page stands at after a phase or a feed. */
export function followAsHost(before: HostSnapshot, message: HostPhase | HostFeed): HostSnapshot {
  const { seq, version, result, totals } = message
  const forHostOnly = { seq, version, result, totals, results: withResult(before.results, result) }
  if (message.type === 'feed') {
    const session = { ...before.session, locked: message.locked }
    return { ...before, session, ...forHostOnly, roster: changed(before.roster, message) }
  }
  const { leaderboard: _, ...rest } = before
  const { phase, now, leaderboard } = message
  return { ...rest, ...forHostOnly, phase, now, ...(leaderboard && { leaderboard }) }
}

/** A scene replaces the last one; a question that was sent ahead, or stays, is not sent again. */
function sceneAfter(before: Scene, { phase, question, ahead, reveal, rounds, leaderboard }: Scene): Scene {
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

function withoutScene<Kept extends Scene>(before: Kept): Omit<Kept, keyof Scene> {
  const { phase: _, question: __, ahead: ___, reveal: ____, rounds: _____, leaderboard: ______, ...rest } = before
  return rest
}

type Changes<Person> = { changed: Person[]; gone: string[] }

function changed<Person extends { id: string }>(roster: Person[], { changed, gone }: Changes<Person>): Person[] {
  const news = new Map(changed.map((person) => [person.id, person]))
  const kept = roster.filter(({ id }) => !gone.includes(id)).map((person) => news.get(person.id) ?? person)
  const known = new Set(kept.map(({ id }) => id))
  return [...kept, ...changed.filter(({ id }) => !known.has(id))]
}

function withResult(results: HostSnapshot['results'], result: HostSnapshot['result']): HostSnapshot['results'] {
  if (!result) return results
  const others = results.filter(({ item }) => item !== result.item)
  return [...others, result].sort((a, b) => a.item - b.item)
}
