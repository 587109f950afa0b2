/** The least that keeps a body: one Durable Object that inserts one row. What the ledger’s throughput is held against. */
export const bare = `
import { DurableObject } from 'cloudflare:workers'

export class Bare extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env)
    ctx.storage.sql.exec('create table if not exists rows (id text primary key, data text not null) without rowid')
  }
  add(id, data) {
    this.ctx.storage.sql.exec('insert or ignore into rows values (?, ?)', id, data)
  }
}

export default {
  async fetch(request, env) {
    const body = await request.json()
    await env.BARE.getByName('one').add(body.attempt, JSON.stringify(body))
    return Response.json({ attempt: body.attempt })
  },
}
`
