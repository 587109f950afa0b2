import type { TestProject } from 'vitest/node'
import { build, compile } from '../../tools/command.ts'
import { executable } from './browser-path.ts'

/**
 * Compiles or builds what the tests of a project need, before the first of them runs. vitest calls this only for projects
 * whose files it runs, so running one file by name costs no more than that file needs. `npm test` has built already.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { name } = project
  if (name === 'pure') {
    if (!process.env.BUILT) compile()
    return
  }
  if (!process.env.BUILT) build()
  process.env.BUILT = '1'
  if (name === 'worker' || name === 'browsers') return
  // The tests cannot do this: if two of them unpacked the browser at once, one would start an incomplete copy.
  await executable()
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  const { workerService } = await import('./worker-service.ts')
  const workers = await workerService()
  project.provide('workers', workers.address)
  return workers.close
}
