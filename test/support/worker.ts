import { afterAll, beforeAll, inject } from 'vitest'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import type { TestHarness } from './harness.ts'

let shared: Promise<TestHarness> | undefined

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
  let harness: TestHarness | undefined
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
    // Only those who need it import wrangler, because that takes seconds.
    const { startHarness } = await import('./harness.ts')
    shared ??= own ? undefined : startHarness()
    harness = await (own ? startHarness(vars, stands, stories) : shared)
    origin = harness?.origin ?? ''
    harness?.server.clearLogs()
    if (own) close = async () => harness?.server.close()
  })
  afterAll(() => close())

  return {
    /** The harness around the Worker, where the test’s own process has started it. */
    get server() {
      if (!harness) throw new Error('Only tests in test/worker can look into the Worker.')
      return harness.server
    },
    /** The address the Worker listens on, such as "http://127.0.0.1:43211". */
    origin: () => origin,
    fetch: (path: string, init?: RequestInit) => fetch(new URL(path, origin), { redirect: 'manual', ...init }),
    /** What the Worker logged as an exception since the last look. */
    exceptions() {
      const logged = this.server.getLogs().filter(({ level }) => level === 'error')
      this.server.clearLogs()
      return logged
    },
  }
}
