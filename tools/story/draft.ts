import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { slug } from '../../src/authoring/draft/entity.ts'
import { draft } from '../../src/authoring/draft.ts'
import { fail, fromHere, read } from './files.ts'

const usage = `npm run --silent story -- draft article.txt > quizzes/<id>.yaml
  article.txt                the article’s text, one paragraph a line
  --id=<id>                  the story’s id; without it, the file’s name
  --published=YYYY-MM-DD     the day on which the article appeared, for the years of its dates`

/** `npm run story -- draft article.txt`: prints the draft. */
export function run(args: string[]): void {
  const { file, id, published } = asked(args)
  const text = read(fromHere(file))
  process.stdout.write(
    draft(text, { id: id ?? slug(basename(file).replace(/\.\w+$/, '')), ...(published && { published }) }),
  )
}

function asked(args: string[]): { file: string; id: string | undefined; published: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { id: { type: 'string' }, published: { type: 'string' } },
    })
    const [file, ...more] = positionals
    const { id, published } = values
    const sound = published === undefined || /^\d{4}-\d\d-\d\d$/.test(published)
    return file === undefined || more.length > 0 || !sound ? fail(usage) : { file, id, published }
  } catch {
    return fail(usage)
  }
}
