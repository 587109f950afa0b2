import { WorkerEntrypoint } from 'cloudflare:workers'

/** What KV has, and how it behaves; all sessions of a test share it. */
const kept = new Map()
let refusals = 0
let held = false
let breaks = false
let puts = 0
let arrivals = 0
/** What was asked of it, as “put” or “delete” and the key. */
const asked = []

/** The part of KV that a class’s report needs; its writes fail or take time as the test says. */
// biome-ignore lint/style/noDefaultExport: it is a Worker.
export default class FailingKv extends WorkerEntrypoint {
  /** Sets how many of the next writes are refused, whether the others wait until this is set anew, and whether they fail after
   * arriving. */
  behave(behavior) {
    refusals = behavior.refusals ?? 0
    held = behavior.held ?? false
    breaks = behavior.breaks ?? false
    puts = 0
    arrivals = 0
  }

  /** Lets those writes arrive that wait. */
  release() {
    held = false
  }

  /** How many writes were tried since then, how many arrived, what was asked at all, and what is there. */
  look() {
    return { puts, arrivals, asked, kept: Object.fromEntries(kept) }
  }

  async put(key, value) {
    puts += 1
    asked.push(`put ${key}`)
    if (puts <= refusals) throw new Error('KV PUT failed: 429 Too Many Requests')
    while (held) await scheduler.wait(10)
    kept.set(key, value)
    arrivals += 1
    if (breaks) throw new Error('KV PUT failed: 500 Internal Server Error')
  }

  get(key) {
    return JSON.parse(kept.get(key) ?? 'null')
  }

  delete(key) {
    asked.push(`delete ${key}`)
    kept.delete(key)
  }

  fetch() {
    return new Response(null, { status: 404 })
  }
}
