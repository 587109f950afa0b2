import { compileBadWords } from './compile/bad-words.ts'
import { compileBrowserCode } from './compile/browser-code.ts'
import { packedQuizzes } from './compile/compiled.ts'
import { compileDossierSchema } from './compile/json-schema.ts'
import { compileOpenApi } from './compile/openapi.ts'
import { compileScorePictures } from './compile/pictures/score-pictures.ts'
import { compileStoryPictures } from './compile/pictures/story-pictures.ts'
import { compileQuizzes } from './compile/quizzes.ts'
import { compileWorker } from './compile/worker.ts'
import { publishAll } from './publish/publish.ts'
import { reportOf } from './publish/report.ts'

// wrangler runs this before every start, test and deployment, because wrangler.toml names it.
await Promise.all([compileBadWords(), compileDossierSchema(), compileQuizzes(), compileBrowserCode()])
// These come after the quizzes, whose stories they draw.
await compileScorePictures()
await compileStoryPictures()
// This comes after the browser code, because the pages that it reads import the names of the built files.
compileOpenApi()
// This plays a session for its examples, and that imports the list of bad words.
const { compileAsyncApi } = await import('./compile/asyncapi.ts')
compileAsyncApi()
// This bundles what all of these have written.
await compileWorker()
// `npm start` publishes what it has compiled to the store that it reads, now and after each change.
if (process.env.PUBLISH_TO) await publishLocally(process.env.PUBLISH_TO)

async function publishLocally(folder: string): Promise<void> {
  // Only then, because miniflare takes a second to import.
  const { withLocalStore } = await import('./publish/local.ts')
  const published = await withLocalStore(folder, (store) => publishAll(store, packedQuizzes()))
  for (const line of reportOf(published)) console.log(line)
}
