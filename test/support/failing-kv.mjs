import { WorkerEntrypoint } from 'cloudflare:workers'

/** What KV has, and how it is to behave; one for all sessions of a test. */
const kept = new Map()
let refusals = 0
let delay = 0
let breaks = false
let puts = 0
let arrivals = 0

/** As much of KV as a class’s report needs, on which writing fails or takes as long as it is told to. */
// biome-ignore lint/style/noDefaultExport: it is a Worker.
export default class FailingKv extends WorkerEntrypoint {
  /** From here on: so many writes are refused, each that is not takes so many milliseconds, and may fail having arrived. */
  behave(behavior) {
    refusals = behavior.refusals ?? 0
    delay = behavior.delay ?? 0
    breaks = behavior.breaks ?? false
    puts = 0
    arrivals = 0
  }

  /** How many writes were tried since then, how many arrived, and what is there. */
  look() {
    return { puts, arrivals, kept: Object.fromEntries(kept) }
  }

  async put(key, value) {
    puts += 1
    if (puts <= refusals) throw new Error('KV PUT failed: 429 Too Many Requests')
    await scheduler.wait(delay)
    kept.set(key, value)
    arrivals += 1
    if (breaks) throw new Error('KV PUT failed: 500 Internal Server Error')
  }

  get(key) {
    return JSON.parse(kept.get(key) ?? 'null')
  }

  delete(key) {
    kept.delete(key)
  }

  fetch() {
    return new Response(null, { status: 404 })
  }
}
