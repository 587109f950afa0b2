import { build, type Plugin } from 'esbuild'
import { packedQuizzes } from '../../.build/quizzes.ts'
import { packedFrom, quizzesModule } from '../../tools/compile/quizzes.ts'
import { runningWorker } from './worker.ts'

const built = '.build/two-stories'

/** The running Worker with an invented story beside the first one. No other build has that story, so it is built here. */
export async function twoStories() {
  await build({
    entryPoints: ['src/worker.ts'],
    outdir: built,
    bundle: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*'],
    plugins: [withBoth],
  })
  return runningWorker({}, {}, built)
}

/** Puts an invented story beside those that the build has compiled, where the Worker looks for them. */
const withBoth: Plugin = {
  name: 'with-both',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.build[\\/]quizzes\.ts$/ }, () => ({
      contents: quizzesModule([...JSON.parse(packedQuizzes), ...packedFrom('test/stories')]),
      loader: 'ts',
    })),
}
