import { parse } from 'valibot'
import type { Effect } from '../../../src/classroom/machine/effects.ts'
import { begin, day, type Setup } from '../../../src/classroom/machine/state.ts'
import { type Message, step } from '../../../src/classroom/machine/step.ts'
import { hostSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { type CloseReason, closeCodes } from '../../../src/classroom/protocol/close-codes.ts'
import type { Command } from '../../../src/classroom/protocol/host.ts'
import type { Refused } from '../../../src/classroom/protocol/messages.ts'
import { type Audience, audiences, options, type Refusal, refusals } from '../../../src/classroom/protocol/model.ts'
import type { Question } from '../../../src/questions/model.ts'
import { refusalsOf } from './words.ts'

/** A message of a session, who has it, and whether the server or the client sends it. */
export type Example = {
  audience: Audience
  by: 'server' | 'client'
  name: string
  message: { type: string; reason?: string }
}

const start = Date.UTC(2026, 10, 24, 9)
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [ada, ben] = [uuid(1), uuid(2)]
// The numbers that newcomers are asked for, one a minute.
const numbers = Array.from({ length: 60 }, (_, i) => String((i * 7919 + 48_213) % 100_000).padStart(5, '0')).join('')

/**
 * Examples of every message, made by a small session that the machine itself plays, so that they have the fields that the
 * code sends: one for each type and, where it has kinds, for each phase, command, refusal and close code.
 */
export function examples(): Example[] {
  const all = [...played(), ...refusals.flatMap(refusal), ...closings()]
  const byName = new Map(all.map((example) => [`${example.audience} ${example.by} ${example.name}`, example]))
  return [...byName.values()]
}

function played(): Example[] {
  const found: Example[] = []
  const note = (audience: Audience, by: Example['by'], message: Example['message']): void =>
    void found.push({ audience, by, name: nameOf(message), message })
  let now = start
  let state = begin(setup, now)
  let ids = 10

  function take(audience: Audience, message: Message): void {
    now += 2000
    const { state: next, effects } = step(state, message, now)
    state = next
    for (const effect of effects) hear(audience, effect)
  }

  function hear(audience: Audience, effect: Effect): void {
    if (effect.do === 'reply' && effect.message.type === 'refused')
      throw new Error(`The session of the examples refuses a step as ${effect.message.reason}.`)
    // The answer to joining goes over HTTP.
    if (effect.do === 'reply' && effect.message.type !== 'joined') note(audience, 'server', effect.message)
    if (effect.do === 'send-to-class') note('participant', 'server', effect.own.get(ada) ?? effect.message)
    if (effect.do === 'send-to-host') note('host', 'server', effect.message)
    if (effect.do === 'send-to-projector') note('projector', 'server', effect.message)
  }

  function watch(): void {
    note('host', 'server', hostSnapshot(state, now))
    note('projector', 'server', projectorSnapshot(state, now))
    for (const audience of audiences) note(audience, 'client', { type: 'snapshot' })
    take('participant', { type: 'snapshot', participant: ada })
  }

  function lead(command: Command): void {
    const message = { type: 'command', id: uuid(++ids), version: state.moved, command } as const
    note('host', 'client', message)
    take('host', { type: 'command', command: message, candidates: ['Wise Wren', 'Bright Finch'], numbers })
    take('host', { type: 'due', what: 'feed' })
  }

  function vote(participant: string, item: number, round: number, option: string): void {
    const message = { type: 'vote', submission: uuid(++ids), item, round, option } as const
    note('participant', 'client', message)
    take('participant', { type: 'vote', participant, vote: message })
  }

  take('host', { type: 'watched', watched: true })
  for (const [participant, nickname] of [[ada, 'Calm Otter'] as const, [ben, 'Keen Heron'] as const]) {
    const name = { kind: 'any' } as const
    take('participant', { type: 'join', participant, token: nickname, name, candidates: [nickname] })
    take('participant', { type: 'connected', participant })
  }
  note('participant', 'client', { type: 'rename' })
  take('participant', { type: 'rename', participant: ada, name: { kind: 'any' }, candidates: ['Vivid Crane'] })
  lead({ do: 'plan', items: [0, 1] })
  lead({ do: 'number', asked: true })
  lead({ do: 'send-out', since: now + 1000 })
  lead({ do: 'let-back-in', since: now + 1000 })
  lead({ do: 'number', asked: false })
  lead({ do: 'open', item: 0 })
  lead({ do: 'pause' })
  lead({ do: 'resume' })
  vote(ada, 0, 1, 'hT5sWz0eQm2B')
  vote(ben, 0, 1, 'c8LrYk1nXv7D')
  lead({ do: 'close' })
  lead({ do: 'discuss', seconds: 60 })
  lead({ do: 'revote' })
  vote(ada, 0, 2, 'c8LrYk1nXv7D')
  lead({ do: 'reveal' })
  lead({ do: 'open' })
  lead({ do: 'close' })
  lead({ do: 'show', item: 0 })
  lead({ do: 'poll', ask: 'hands', text: 'Have you heard of this call before?' })
  vote(ada, 2, 1, 'yes')
  lead({ do: 'close' })
  lead({ do: 'leaderboard', shown: true })
  lead({ do: 'lock', locked: true })
  lead({ do: 'extra-time', participant: ada, factor: 1.5 })
  lead({ do: 'new-name', participant: ben })
  lead({ do: 'remove', participant: ben })
  lead({ do: 'restore', participant: ben })
  lead({ do: 'clear', connected: false })
  lead({ do: 'own-pace' })
  vote(ada, 1, 1, 'pB6tGj9wFs4K')
  lead({ do: 'release' })
  lead({ do: 'end' })
  watch()
  return found
}

/** One name for each kind of message: the type, and the phase or the command. */
function nameOf(message: Example['message'] & { phase?: { kind: string }; command?: Command }): string {
  const { type, phase, command } = message
  return [type, type === 'phase' ? phase?.kind : command?.do].filter(Boolean).join(' ')
}

/** A refusal as those get it who can cause it over a socket. */
function refusal(reason: Refusal): Example[] {
  const causes = refusalsOf[reason] ?? []
  const as = (audience: Audience, fields: Omit<Refused, 'type' | 'reason'>): Example => ({
    audience,
    by: 'server',
    name: `refused ${reason}`,
    message: { type: 'refused', reason, ...fields } satisfies Refused,
  })
  const kept = reason === 'already-answered' ? { kept: 'c8LrYk1nXv7D' } : {}
  return [
    ...(causes.includes('vote') ? [as('participant', { submission: uuid(11), ...kept })] : []),
    ...(causes.includes('rename') ? [as('participant', {})] : []),
    ...(causes.includes('command') ? [as('host', { id: uuid(12), version: 7 })] : []),
    ...(causes.includes('any')
      ? [as('participant', { submission: uuid(11) }), as('host', { id: uuid(12) }), as('projector', {})]
      : []),
  ]
}

const only: Partial<Record<CloseReason, Audience>> = {
  removed: 'participant',
  'unknown-participant': 'participant',
  'wrong-secret': 'host',
  'too-many-attempts': 'host',
  'spectators-full': 'projector',
}

const closings = (): Example[] =>
  // `Object.keys` does not know the table’s type.
  (Object.keys(closeCodes) as CloseReason[]).flatMap((reason) =>
    audiences
      .filter((audience) => audience === (only[reason] ?? audience))
      .map((audience) => ({
        audience,
        by: 'server' as const,
        name: `bye ${reason}`,
        message: { type: 'bye', reason },
      })),
  )

const question = (id: string, stem: string, right: [id: string, text: string], wrong: typeof right): Question => ({
  id,
  family: 'whose-version',
  skill: 'attribution',
  difficulty: 0.5,
  stem,
  options: [
    { id: right[0], text: right[1], correct: true, feedback: 'Yes. The article says so.' },
    { id: wrong[0], text: wrong[1], correct: false, feedback: 'No. The article says otherwise.' },
  ],
  explanation: `The article attributes this to: ${right[1]}.`,
  source: [{ paragraph: 4, claim: 'trade-ties', chain: ['the article', right[1]], mode: 'states' }],
  cards: ['trade'],
  states: [],
  fixed: false,
})

const kremlin: [string, string] = ['c8LrYk1nXv7D', 'The Kremlin']
const cctv: [string, string] = ['hT5sWz0eQm2B', 'CCTV']

const setup: Setup = {
  code: 'BCDF-GHJK',
  quiz: 'xi-putin-call',
  title: 'The Xi–Putin call',
  source: 'the article',
  version: 'k3v9',
  edition: 4_000_000_001,
  questions: [
    question('u2NfRq8aZc5J', 'According to the article, who said that trade had grown?', kremlin, cctv),
    question(
      'm7XdHy3gLb1V',
      'According to the article, who named the sovereignty of others?',
      ['pB6tGj9wFs4K', 'CCTV'],
      ['z0QkCn5rTe8M', 'The Kremlin'],
    ),
  ],
  bankIds: { u2NfRq8aZc5J: 'whose-version.trade-ties', c8LrYk1nXv7D: 'kremlin', hT5sWz0eQm2B: 'cctv' },
  cards: { trade: 'Trade' },
  options: parse(options, { points: true, showFirst: true, answers: 'released' }),
  secret: '',
  screen: '',
  created: start,
  deleteAt: start + 30 * day,
}
