import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { deadlineFor, gracePeriod } from '../../../src/classroom/machine/deadlines.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { itemResult } from '../../../src/classroom/machine/round-results.ts'
import { pollOf, pollsIn, type State } from '../../../src/classroom/machine/state.ts'
import { movesSession } from '../../../src/classroom/protocol/command-fields.ts'
import { type Command, toHost } from '../../../src/classroom/protocol/host.ts'
import { extraTimes, type Vote } from '../../../src/classroom/protocol/model.ts'
import { type Ack, toParticipant, type VoteMessage } from '../../../src/classroom/protocol/participant.ts'
import { toProjector } from '../../../src/classroom/protocol/projector.ts'
import { idOf, type TestSession, testSession } from '../session.ts'

/**
 * A class on a bad network. Each phone sends what it has until it is answered; the network loses, repeats and reorders
 * both ways; the object is evicted and killed; the host clicks, also twice and on what is long past.
 */
type Step =
  | { step: 'tap'; who: number; option: number; ahead: number }
  /** Delivers one of the messages under way: the first, or any, once or twice, or loses it. */
  | { step: 'network'; which: number; fate: 'arrives' | 'arrives twice' | 'is lost' | 'arrives, its answer lost' }
  | { step: 'join' | 'connect' | 'drop' | 'remove' | 'restore'; who: number }
  | { step: 'extra-time'; who: number; factor: (typeof extraTimes)[number] }
  | { step: 'host'; command: Command; old: boolean }
  | { step: 'pass'; seconds: number }
  | { step: 'evict' | 'crash' | 'ring' }

const people = ['Ada', 'Ben', 'Cleo', 'Dan'] as const
const who = fc.nat(people.length - 1)

const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 50, arbitrary: fc.constant<Command>({ do: 'open' }) },
  { weight: 20, arbitrary: fc.constant<Command>({ do: 'close' }) },
  { weight: 15, arbitrary: fc.constant<Command>({ do: 'poll', ask: 'hands' }) },
  { weight: 20, arbitrary: fc.constant<Command>({ do: 'discuss' }) },
  { weight: 40, arbitrary: fc.constant<Command>({ do: 'revote' }) },
  { weight: 30, arbitrary: fc.constant<Command>({ do: 'reveal' }) },
  { weight: 10, arbitrary: fc.nat(5).map((item): Command => ({ do: 'open', item })) },
  {
    weight: 10,
    arbitrary: fc.uniqueArray(fc.nat(4), { minLength: 1 }).map((items): Command => ({ do: 'plan', items })),
  },
  { weight: 10, arbitrary: fc.nat(5).map((item): Command => ({ do: 'show', item })) },
  { weight: 20, arbitrary: fc.constantFrom<Command>({ do: 'pause' }, { do: 'resume' }, { do: 'resume' }) },
  { weight: 10, arbitrary: fc.boolean().map((shown): Command => ({ do: 'leaderboard', shown })) },
  { weight: 10, arbitrary: fc.boolean().map((locked): Command => ({ do: 'lock', locked })) },
  { weight: 5, arbitrary: fc.boolean().map((connected): Command => ({ do: 'clear', connected })) },
  { weight: 3, arbitrary: fc.constant<Command>({ do: 'own-pace' }) },
  { weight: 3, arbitrary: fc.constant<Command>({ do: 'release' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'end' }) },
)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 120,
    arbitrary: fc.record({
      step: fc.constant('tap' as const),
      who,
      option: fc.nat(3),
      ahead: fc.constantFrom(0, 0, 0, 0, 1, -1),
    }),
  },
  {
    weight: 140,
    arbitrary: fc.record({
      step: fc.constant('network' as const),
      which: fc.nat(5),
      fate: fc.constantFrom('arrives', 'arrives', 'arrives twice', 'is lost', 'arrives, its answer lost'),
    }),
  },
  {
    weight: 40,
    arbitrary: fc.record({ step: fc.constantFrom('join', 'connect', 'connect', 'drop'), who }),
  },
  { weight: 4, arbitrary: fc.record({ step: fc.constantFrom('remove', 'restore'), who }) },
  {
    weight: 30,
    arbitrary: fc.record({ step: fc.constant('extra-time' as const), who, factor: fc.constantFrom(...extraTimes) }),
  },
  {
    weight: 60,
    arbitrary: fc.record({
      step: fc.constant('host' as const),
      command: commands,
      old: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 30, arbitrary: fc.record({ step: fc.constant('pass' as const), seconds: fc.nat(25) }) },
  { weight: 30, arbitrary: fc.record({ step: fc.constantFrom('evict', 'evict', 'crash', 'ring', 'ring') }) },
)

const chosen = fc.record({
  pace: fc.constantFrom('teacher' as const, 'teacher' as const, 'teacher' as const, 'own' as const),
  timer: fc.constantFrom(
    { kind: 'off' as const },
    { kind: 'soft' as const, seconds: 20 },
    { kind: 'hard' as const, seconds: 20 },
  ),
  points: fc.boolean(),
  showFirst: fc.boolean(),
  closeEarly: fc.boolean(),
})

test('no vote is ever lost, doubled, or taken out of its round, whatever network, host and platform do', () => {
  fc.assert(
    fc.property(chosen, fc.array(steps, { minLength: 20, maxLength: 120 }), (options, run) => {
      const room = testSession(options)
      room.watch()
      const world = openWorld(room)
      room.join('Ada')
      room.connect('Ada')
      for (const step of run) world.take(step)
      // In the end the network carries everything.
      world.settle()
      world.expectExact()
      expectWellFormed(room)
    }),
    { numRuns: 600 },
  )
})

type Sent = { name: string; vote: VoteMessage }

function openWorld(room: TestSession) {
  const underWay: Sent[] = []
  const acknowledged = new Map<string, Ack>()
  let submissions = 0

  /** The phone answers what it believes to be open: the present round, or (`ahead`) one that is not. */
  function tap(name: string, option: number, ahead: number): void {
    const { phase, participants } = room.state()
    if (!participants.has(idOf(name))) return
    const device = 'round' in phase ? { item: phase.item, round: phase.round + ahead } : { item: option, round: 1 }
    const isPoll = pollOf(room.state(), device.item) !== undefined
    const chosen = isPoll ? (['yes', 'no'][option] ?? 'unsure') : option === 0 ? 'key' : `wrong-${option - 1}`
    const vote = { ...device, round: Math.max(0, device.round), option: chosen }
    underWay.push({ name, vote: { type: 'vote', submission: idOf(`submission ${++submissions}`), ...vote } })
  }

  function deliver({ name, vote }: Sent): boolean {
    const before = room.state()
    const [answer] = room.take({ type: 'vote', participant: idOf(name), vote })
    if (answer?.type === 'ack') expectTaken(before, room, name, vote, answer)
    else expect(answer?.type).toBe('refused')
    const gone = before.participants.get(idOf(name))?.removed
    if (acknowledged.has(vote.submission) && !gone) expect(answer?.type).toBe('ack')
    if (answer?.type === 'ack') acknowledged.set(vote.submission, answer)
    return answer !== undefined
  }

  function expectTaken(before: State, { now, rows }: TestSession, name: string, vote: VoteMessage, answer: Ack): void {
    const row = rows().find(({ submission }) => submission === vote.submission)
    expect(row).toMatchObject({ item: vote.item, round: vote.round, option: vote.option, participant: idOf(name) })
    const earlier = acknowledged.get(vote.submission)
    if (earlier) expect(answer).toMatchObject({ option: earlier.option, late: earlier.late, round: earlier.round })
    if (!isKept(before, vote)) expect(mayTake(before, idOf(name), vote, now())).toBe(true)
  }

  function network(which: number, fate: Extract<Step, { step: 'network' }>['fate']): void {
    const [sent] = underWay.splice(Math.min(which, underWay.length - 1), 1)
    if (!sent) return
    // What is lost, or whose answer is lost, is sent again, after whatever has been sent since.
    if (fate === 'is lost') underWay.push(sent)
    else deliver(sent)
    if (fate === 'arrives twice') deliver(sent)
    if (fate === 'arrives, its answer lost') underWay.push(sent)
  }

  return {
    take(step: Step): void {
      const { version, moved, phase } = room.state()
      const name = 'who' in step ? (people[step.who] ?? 'Ada') : 'Ada'
      if (step.step === 'tap') tap(name, step.option, step.ahead)
      if (step.step === 'network') network(step.which, step.fate)
      if (step.step === 'join') room.join(name)
      if (step.step === 'connect' && room.state().participants.get(idOf(name))?.removed === false) room.connect(name)
      if (step.step === 'drop') room.drop(name)
      if (step.step === 'remove' || step.step === 'restore') room.host({ do: step.step, participant: idOf(name) })
      if (step.step === 'extra-time') room.host({ do: 'extra-time', participant: idOf(name), factor: step.factor })
      if (step.step === 'pass') room.pass(step.seconds * 1000)
      if (step.step === 'ring') room.ring()
      if (step.step === 'evict' || step.step === 'crash') expectSameAfter(room, step.step)
      if (step.step === 'host') {
        const answer = room.host(step.command, step.old ? moved - 1 : moved)
        if (step.old && movesSession(step.command))
          expect(answer).toMatchObject({ type: 'refused', reason: 'stale-version' })
      }
      expect(room.state().version).toBeGreaterThanOrEqual(version)
      if (phase.kind === 'ended') expect(room.state().phase).toEqual(phase)
    },

    settle(): void {
      while (underWay.length > 0) network(0, 'arrives')
    },

    /** Acknowledged = stored = counted = in the report. */
    expectExact(): void {
      const rows = room.rows()
      expect(rows.map(({ submission }) => submission).sort()).toEqual([...acknowledged.keys()].sort())
      const state = room.state()
      const left = rows.filter(({ participant }) => state.participants.get(String(participant))?.removed === false)
      for (const item of [...state.setup.questions.keys(), ...pollsIn(state)])
        for (const { round, answered, counts } of itemResult(state, item).rounds) {
          const mine = left.filter((row) => row.item === item && row.round === round)
          expect(answered).toBe(mine.length)
          expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(mine.length)
        }
      const report = reportOf(state)
      const { pupils, questions, polls = [] } = report
      const polled = pupils.flatMap(({ polls = [] }) => polls.filter((chosen) => chosen !== null))
      expect(pupils.flatMap(({ answers }) => answers.flat()).length + polled.length).toBe(left.length)
      const rounds = [...questions.flatMap(({ rounds }) => rounds), ...polls]
      expect(rounds.reduce((sum, { answered }) => sum + answered, 0)).toBe(left.length)
    },
  }
}

const isKept = ({ votes }: State, { submission }: VoteMessage): boolean =>
  [...votes.values()].some((round) => [...round.values()].some((vote: Vote) => vote.submission === submission))

/** The rule, written a second time: which votes may be taken at this moment. */
function mayTake(state: State, participant: string, { item, round }: VoteMessage, now: number): boolean {
  const { phase, setup } = state
  const person = state.participants.get(participant)
  if (!person || person.removed) return false
  if ('paused' in phase) return false
  if (phase.kind === 'own') return round === 1 && !phase.released && now < phase.until
  if (phase.kind !== 'open' || phase.item !== item || phase.round !== round) return false
  const deadline = deadlineFor(state, phase, person.extraTime)
  return setup.options.timer.kind !== 'hard' || deadline === null || now <= deadline + gracePeriod
}

/** What SQL holds is the whole session, but for who is connected, what waits to be told, and how many rows that took. */
function expectSameAfter(room: TestSession, what: 'evict' | 'crash'): void {
  const lasting = ({ present: _, seen, polling, watched, feed, rows, ...state }: State) => state
  const before = lasting(room.state())
  room[what]()
  expect(lasting(room.state())).toEqual(before)
}

/** Everything said is in the protocol, and nobody was told a key before the reveal. */
function expectWellFormed({ heard }: TestSession): void {
  for (const message of heard.host) expect(v.is(toHost, message)).toBe(true)
  for (const message of heard.projector) expect(v.is(toProjector, message)).toBe(true)
  for (const message of [...[...heard.people.values()].flat(), ...heard.projector]) {
    if (message.type === 'phase' || message.type === 'snapshot') {
      if (!('recap' in message)) expect(Boolean(message.reveal)).toBe(message.phase.kind === 'revealed')
      expect(JSON.stringify({ ...message, reveal: null, recap: null })).not.toContain('Ann said')
    }
  }
  for (const message of [...heard.people.values()].flat()) expect(v.is(toParticipant, message)).toBe(true)
}
