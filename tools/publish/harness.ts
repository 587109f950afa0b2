import type { TestHarness } from 'wrangler'
import { packedQuizzes } from '../compile/compiled.ts'
import { type Kv, kvStore } from './kv.ts'
import { publishAll } from './publish.ts'

/** The namespace of stories of a Worker that a tool or a test runs. */
export const kvOf = async (server: TestHarness): Promise<Kv> =>
  (await server.getWorker<{ STORIES: Kv }>().getEnv()).STORIES

/** Gives such a Worker these stories, or those of the last build. Nobody must have asked it for a story before. */
export const publishTo = async (server: TestHarness, stories = packedQuizzes()): Promise<unknown> =>
  publishAll(kvStore(await kvOf(server)), stories)
