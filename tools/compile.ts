import { compileBadWords } from './compile/bad-words.ts'
import { compileBrowserCode } from './compile/browser-code.ts'
import { compileDossierSchema } from './compile/json-schema.ts'
import { compileOpenApi } from './compile/openapi.ts'
import { compilePictures } from './compile/pictures.ts'
import { compileQuizzes } from './compile/quizzes.ts'
import { compileScorePictures } from './compile/score-pictures.ts'

// wrangler runs this before every start, test and deployment, because wrangler.toml names it.
await Promise.all([
  compileBadWords(),
  compileDossierSchema(),
  compileQuizzes(),
  compilePictures(),
  compileBrowserCode(),
])
// This comes after the quizzes, whose stories it draws.
await compileScorePictures()
// This comes after the browser code, because the pages that it reads import the names of the built files.
compileOpenApi()
