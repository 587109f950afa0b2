import type { TestProject } from 'vitest/node'
import { build, compile } from '../../tools/command.ts'
import { executable } from './browser-path.ts'

/**
 * Compiles or builds what the tests of a project need, before the first of them runs. vitest calls this only for projects
 * whose files it runs, so running one file by name costs no more than that file needs. `npm test` has built already.
 */
export async function setup({ name }: TestProject): Promise<void> {
  // The tests cannot do this: if two of them unpacked the browser at once, one would start an incomplete copy.
  if (name === 'browser') await executable()
  if (process.env.BUILT) return
  if (name === 'pure') return compile()
  build()
  process.env.BUILT = '1'
}
