import { createTestHarness } from 'wrangler'

export type TestHarness = Awaited<ReturnType<typeof startHarness>>

/** Starts the Worker that lies in `built`, and says its address. */
export async function startHarness(
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
  const { origin } = (await server.listen()).url
  return { server, origin }
}
