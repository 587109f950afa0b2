import { createTestHarness } from 'wrangler'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { publishTo } from '../../tools/publish/harness.ts'

export type TestHarness = Awaited<ReturnType<typeof startHarness>>

/** Starts the built Worker with these stories, and says its address. */
export async function startHarness(
  vars: Record<string, string> = {},
  stands: Record<string, string> = {},
  stories?: PackedQuiz[],
) {
  const nameOf = (binding: string): string => `stands-for-${binding.toLowerCase()}`
  const bindingOverrides = Object.fromEntries(Object.keys(stands).map((binding) => [binding, nameOf(binding)]))
  const server = createTestHarness({
    workers: [
      { configPath: './wrangler.toml', prebuiltWorkerDir: '.build/worker', vars, bindingOverrides },
      ...Object.entries(stands).map(([binding, main]) => ({
        config: { name: nameOf(binding), main, compatibility_date: '2026-11-01' },
      })),
    ],
  })
  const { origin } = (await server.listen()).url
  await publishTo(server, stories)
  return { server, origin }
}
