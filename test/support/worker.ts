import { afterAll, beforeAll } from 'vitest'
import { createTestHarness } from 'wrangler'

/**
 * The running Worker for one test file: real workerd, real KV and Durable Objects, empty at the start. It was built once
 * by test/support/build.ts, so every file starts from the same output. `stands` names the file of another Worker for a
 * binding, and that Worker takes the place of the binding.
 */
export function runningWorker(
  vars: Record<string, string> = {},
  stands: Record<string, string> = {},
  built = '.build/worker',
) {
  const nameOf = (binding: string): string => `stands-for-${binding.toLowerCase()}`
  const bindingOverrides = Object.fromEntries(Object.keys(stands).map((binding) => [binding, nameOf(binding)]))
  const server = createTestHarness({
    workers: [
      { configPath: './wrangler.toml', prebuiltWorkerDir: built, vars, bindingOverrides },
      ...Object.entries(stands).map(([binding, main]) => ({
        config: { name: nameOf(binding), main, compatibility_date: '2026-11-01' },
      })),
    ],
  })
  let origin = ''
  beforeAll(async () => {
    origin = (await server.listen()).url.origin
  })
  afterAll(() => server.close())

  return {
    server,
    /** The address the Worker listens on, such as "http://127.0.0.1:43211". */
    origin: () => origin,
    fetch: (path: string, init?: RequestInit) => fetch(new URL(path, origin), { redirect: 'manual', ...init }),
    /** What the Worker logged as an exception since the last look. */
    exceptions: () => {
      const logged = server.getLogs().filter(({ level }) => level === 'error')
      server.clearLogs()
      return logged
    },
  }
}
