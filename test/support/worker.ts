import { afterAll, beforeAll, inject } from 'vitest'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import type { Runtime } from '../../tools/runtime.ts'

let shared: Promise<Runtime> | undefined

/**
 * The running Worker for one test file: real workerd, real KV and Durable Objects. It was built once by
 * test/support/build.ts, so every file starts from the same output. A file that names no `vars` shares its Worker, and what
 * that has stored, with others; with `vars`, even if there are none in it, it has one of its own, empty at the start.
 * `stands` names the file of another Worker for a binding, and that Worker takes the place of the binding. It has the
 * stories of quizzes/, or these.
 */
export function runningWorker(
  vars?: Record<string, string>,
  stands: Record<string, string> = {},
  stories?: PackedQuiz[],
) {
  const own = Boolean(vars ?? stories)
  let origin = ''
  let runtime: Runtime | undefined
  let close = async (): Promise<void> => {}
  const workers = inject('workers')

  beforeAll(async () => {
    if (workers) {
      // A browser needs the address alone, so vitest’s first process starts the Worker for it.
      const answer = await fetch(workers, { method: 'POST', body: JSON.stringify(own ? { vars, stories } : {}) })
      origin = await answer.text()
      if (!answer.ok) throw new Error(origin)
      if (own) close = async () => void (await fetch(workers, { method: 'DELETE', body: origin }))
      return
    }
    // Only here, because miniflare takes a second of a processor to import.
    const { startWorker } = await import('../../tools/runtime.ts')
    const start = () => startWorker(inject('configuration'), { vars: vars ?? {}, stands, stories })
    shared ??= own ? undefined : start()
    runtime = await (own ? start() : shared)
    origin = runtime?.origin ?? ''
    runtime?.takeLogs()
    if (own) close = async () => runtime?.stop()
  })
  afterAll(() => close())

  return {
    /** The runtime around the Worker, where the test’s own process has started it. */
    get runtime() {
      if (!runtime) throw new Error('Only tests in test/worker can look into the Worker.')
      return runtime
    },
    /** The address the Worker listens on, such as "http://127.0.0.1:43211". */
    origin: () => origin,
    fetch: (path: string, init?: RequestInit) => fetch(new URL(path, origin), { redirect: 'manual', ...init }),
    /** What the Worker logged as an exception since the last look. */
    exceptions() {
      return this.runtime.takeLogs().filter(({ level }) => level === 'error')
    },
  }
}
