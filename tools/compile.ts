import { compileBrowserCode } from './compile/browser-code.ts'
import { compileDossierSchema } from './compile/json-schema.ts'
import { compileOpenApi } from './compile/openapi.ts'
import { compilePictures } from './compile/pictures.ts'
import { compileQuizzes } from './compile/quizzes.ts'

// What wrangler runs before every start, test and deployment; wrangler.toml names it.
await Promise.all([compileDossierSchema(), compileQuizzes(), compilePictures(), compileBrowserCode()])
// After the browser code, whose names the pages that it reads are built with.
await compileOpenApi()
