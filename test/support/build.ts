import type { TestProject } from 'vitest/node'
import { build, compile } from '../../tools/command.ts'
import { type Configuration, configuration } from '../../tools/runtime.ts'
import { executable } from './browser-path.ts'
import { workerService } from './worker-service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of the browser ask for a Worker; others start theirs themselves. */
    workers: string | undefined
    configuration: Configuration
  }
}

let read: Promise<Configuration> | undefined

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
  read ??= configuration()
  if (name === 'worker' || name === 'browsers') {
    project.provide('configuration', await read)
    return
  }
  // The tests cannot do this: if two of them unpacked the browser at once, one would start an incomplete copy.
  await executable()
  const workers = await workerService(await read)
  project.provide('workers', workers.address)
  return workers.close
}
