import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pauseFor } from '../../../src/classroom/machine/pace.ts'
import { hostSnapshot, participantSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import type { Audience, Phase } from '../../../src/classroom/protocol/model.ts'
import { connect } from '../../../src/classroom/view/browser/connection.ts'
import { idOf, start, testSession } from '../session.ts'

const minutes = 45
const pupils = Array.from({ length: 35 }, (_, i) => `Pupil ${i}`)

/** A network that lets HTTP through and no socket, as some schools have. */
class BlockedSocket extends EventTarget {
  static OPEN = 1
  static attempts = 0
  readyState = 0
  constructor() {
    super()
    BlockedSocket.attempts++
    setTimeout(() => this.dispatchEvent(Object.assign(new Event('close'), { code: 1006 })), 50)
  }
  close(): void {}
}

beforeEach(() => {
  BlockedSocket.attempts = 0
  vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  vi.stubGlobal('WebSocket', BlockedSocket)
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => {} })
  vi.stubGlobal('location', { origin: 'https://readout.test' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The session’s API as far as polls and votes, over the real machine, on the clock of the test. */
function serve(room: ReturnType<typeof testSession>) {
  const count = { polls: 0, votes: 0 }
  const snapshots = {
    participant: (id: string) => {
      const person = room.state().participants.get(id)
      return person ? participantSnapshot(room.state(), person, room.now()) : null
    },
    host: () => hostSnapshot(room.state(), room.now()),
    projector: () => projectorSnapshot(room.state(), room.now()),
  }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    room.wait(Date.now() - room.now())
    const id = new Headers(init.headers).get('Authorization')?.slice('Bearer '.length) ?? ''
    if (init.method === 'POST') {
      count.votes++
      return Response.json(room.take({ type: 'vote', participant: id, vote: JSON.parse(String(init.body)) })[0])
    }
    count.polls++
    const { pathname, searchParams } = new URL(path, 'https://readout.test')
    // The paths end in the names of the audiences.
    const as = pathname.split('/').at(-1) as Audience
    if (as === 'participant') room.take({ type: 'polled', participant: id })
    const state = room.state()
    const newest = as === 'participant' ? state.version : state.feed.seq
    const headers = { 'Retry-After': `${pauseFor(state, as, state.participants.get(id), room.now())}` }
    if (Number(searchParams.get('seq')) === newest) return new Response(null, { status: 204, headers })
    return Response.json(snapshots[as](id), { headers })
  })
  return count
}

const roundOf = (phase?: Phase): string =>
  phase && 'round' in phase ? `${phase.item} ${phase.round} ${phase.kind}` : ''

/** One pupil’s page, which answers each round some seconds after it shows the question. */
function pupil(name: string, seen: (round: string) => void) {
  const answered = new Set<string>()
  const connection = connect<{ type: string; phase?: Phase }>(
    { code: 'BCDF-GHJK', as: 'participant', bearer: idOf(name) },
    {
      message({ phase }) {
        const round = roundOf(phase)
        if (phase?.kind !== 'open' || answered.has(round)) return
        answered.add(round)
        seen(round)
        const vote = { submission: idOf(`${name} ${round}`), item: phase.item, round: phase.round, option: 'key' }
        setTimeout(() => connection.send({ type: 'vote', ...vote }), 4000 + Math.random() * 35_000)
      },
      link: () => {},
      over: () => {},
    },
  )
}

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000)

test(`a lesson of ${pupils.length} without sockets takes at most 12,000 requests in ${minutes} minutes, and shows a question within seconds`, async () => {
  const room = testSession()
  const count = serve(room)
  const opened = new Map<string, number>()
  const delays: number[] = []
  for (const name of pupils) {
    room.join(name)
    pupil(name, (round) => delays.push(Date.now() - (opened.get(round) ?? 0)))
  }
  for (const as of ['host', 'projector'] as const)
    connect({ code: 'BCDF-GHJK', as, bearer: as }, { message: () => {}, link: () => {}, over: () => {} })
  const lead = (command: Parameters<typeof room.host>[0]): void => {
    room.wait(Date.now() - room.now())
    room.host(command)
    const { phase } = room.state()
    if (phase.kind === 'open') opened.set(roundOf(phase), Date.now())
  }

  await seconds(240)
  // Ten times four minutes: a vote, a discussion, another vote; then the answer, or a lesson that goes on before it.
  for (let part = 0; part < 10; part++) {
    const again = part % 2 === 1
    lead(again ? { do: 'revote' } : { do: 'open' })
    await seconds(65)
    lead({ do: 'discuss', seconds: 60 })
    await seconds(60)
    lead({ do: 'revote' })
    await seconds(50)
    if (again) lead({ do: 'reveal' })
    await seconds(71)
  }
  // Everyone has also loaded the page and joined.
  const requests = count.polls + count.votes + BlockedSocket.attempts + 2 * pupils.length
  const rising = delays.sort((a, b) => a - b)
  expect({ minutes: (Date.now() - start) / 60_000, votes: count.votes }).toEqual({ minutes, votes: 20 * pupils.length })
  expect(requests).toBeLessThanOrEqual(12_000)
  expect(rising[rising.length >> 1]).toBeLessThan(5000)
  expect(rising.at(-1)).toBeLessThan(25_000)
}, 120_000)
