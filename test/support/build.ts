import type { TestProject } from 'vitest/node'
import { build, compile } from '../../tools/command.ts'
import { executable } from './browser-path.ts'

/**
 * Makes what the tests of a project stand on, before the first of them runs. vitest calls this for those projects alone
 * whose files it runs, so that one file by name costs what that file needs. `npm test` has built already.
 */
export async function setup({ name }: TestProject): Promise<void> {
  // Here and not in the tests: two that unpacked the browser at once would start half of one.
  if (name === 'browser') await executable()
  if (process.env.BUILT) return
  if (name === 'pure') return compile()
  build()
  process.env.BUILT = '1'
}
