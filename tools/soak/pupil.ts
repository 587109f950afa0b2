import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openDeviceStore } from '../../src/classroom/participant/browser/device-store.ts'
import { openPageState, type Received } from '../../src/classroom/participant/browser/page-state.ts'
import { connect } from '../../src/classroom/view/browser/connection.ts'
import type { Network } from './network.ts'

export type Pupil = Awaited<ReturnType<typeof joinClass>>

type Seat = {
  code: string
  network: Network
  /** Milliseconds from seeing a question to the answer, at the least and at the most. */
  thinking: readonly [number, number]
  /** Whether sockets are cut and votes doubled. */
  rough: boolean
  /** This person’s page shows the question of this round. */
  sees: (round: string) => void
}

export const roundName = (item: number, round: number): string => `${item}/${round}`

/** A pupil’s page, by its own code: it answers every question that it shows, whatever happens to its connection. */
export async function joinClass({ code, network, thinking: [least, most], rough, sees }: Seat) {
  const token = randomBytes(24).toString('base64url')
  const nickname = await join(code, token)
  const device = openDeviceStore(code, Date.now())
  device.setToken(token)
  const given = new Map<string, string>()
  const acknowledged = new Map<string, string>()
  const refused = new Map<string, string>()
  const rounds = new Map<string, string>()
  let [cuts, doubled] = [0, 0]

  const live = connect<Received>(
    { code, as: 'participant', bearer: token },
    {
      message(message) {
        page.take(message)
        const kept = message.type === 'ack' ? [message] : message.type === 'snapshot' ? message.me.answers : []
        for (const { item, round, option } of kept) acknowledged.set(roundName(item, round), option)
        if (message.type === 'refused') refused.set(rounds.get(message.submission ?? '') ?? '', message.reason)
        show()
      },
      link: () => {},
      over: () => {},
    },
  )
  const page = openPageState(device, { send: live.send, refresh: live.refresh, announce: () => {} })
  // As the page does twice a second.
  const ticking = setInterval(() => device.flush(live.send, false), 500)

  return {
    nickname,
    given,
    acknowledged,
    refused,
    cut,
    count: () => ({ cuts, doubled }),
    isDone: () => device.unsent().length === 0,
    leave: () => clearInterval(ticking),
  }

  function cut(): void {
    cuts += 1
    network.cut(token)
  }

  function show(): void {
    const { phase, question } = page.snapshot() ?? {}
    if (phase?.kind !== 'open' || !question) return
    const round = roundName(phase.item, phase.round)
    const option = question.options[Math.floor(Math.random() * question.options.length)]?.id
    if (given.has(round) || option === undefined) return
    given.set(round, option)
    sees(round)
    void answer(option, phase.item, phase.round)
  }

  async function answer(option: string, item: number, round: number): Promise<void> {
    await wait(least + Math.random() * (most - least))
    const fate = rough ? Math.random() : 1
    if (fate < 0.1) cut()
    rounds.set(page.state().submission, roundName(item, round))
    const vote = { type: 'vote', submission: page.state().submission, item, round, option } as const
    page.answer(option, item, round)
    if (fate > 0.1 && fate < 0.2) cut()
    if (fate > 0.2 && fate < 0.25 && live.send(vote)) doubled += 1
  }
}

/** Joins, again and again until the server answers; the same token is the same person. */
async function join(code: string, token: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`/api/sessions/${code}/participants`, {
      method: 'POST',
      body: JSON.stringify({ token }),
    }).catch(() => null)
    if (answer?.ok) return (await answer.json()).nickname
    await wait(500)
  }
}
