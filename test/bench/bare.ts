import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { newMeter, openLine } from './line.ts'

/**
 * The smallest object of this kind: it stores a row and answers. Its time for as many answers at once shows how much of a
 * class’s time the machine and the platform take.
 */
const worker = `
import { DurableObject } from 'cloudflare:workers'

export class Bare extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env)
    ctx.storage.sql.exec('create table if not exists votes (id text primary key, option text) without rowid')
  }
  fetch() {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server)
    return new Response(null, { status: 101, webSocket: client, headers: { 'Sec-WebSocket-Protocol': 'readout.1' } })
  }
  webSocketMessage(socket, data) {
    const { submission, option } = JSON.parse(data)
    this.ctx.storage.sql.exec('insert into votes values (?, ?)', submission, option)
    socket.send(JSON.stringify({ type: 'ack', submission }))
  }
}

export default { fetch: (request, env) => env.BARE.getByName('bare').fetch(request) }
`

/** Acknowledgement times of so many answers sent in the same moment, in milliseconds. */
export async function bareAcks(people: number): Promise<number[]> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'bare',
      modules: [{ type: 'ESModule', path: 'worker.js', contents: worker }],
      compatibilityDate: '2026-11-01',
      durableObjects: { BARE: { className: 'Bare', useSQLite: true } },
    }),
  )
  const { origin } = await miniflare.ready
  const acks: number[] = []
  let sent = 0
  const hear = (): void => void acks.push(performance.now() - sent)
  const lines = []
  for (let i = 0; i < people; i++) lines.push(await openLine(origin, '/', null, newMeter(), hear))
  sent = performance.now()
  for (const [i, line] of lines.entries()) line.say({ submission: String(i), option: 'key' })
  for (const end = sent + 60_000; acks.length < people && performance.now() < end; )
    await new Promise((done) => setTimeout(done, 5))
  for (const line of lines) line.cut()
  await miniflare.dispose()
  return acks
}
