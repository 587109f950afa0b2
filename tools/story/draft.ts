import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { citedArticle } from './cited-article.ts'
import { accountsOf } from './draft/accounts.ts'
import { attribute } from './draft/attribution.ts'
import { claimsOf } from './draft/claims.ts'
import { daysIn } from './draft/dates.ts'
import { slug } from './draft/entity.ts'
import { castOf } from './draft/names.ts'
import { sentencesOf } from './draft/sentences.ts'
import { written } from './draft/write.ts'
import { fail, fromHere, read } from './files.ts'

type Options = {
  /** The story’s id. */
  id: string
  /** The day on which the article appeared, as YYYY-MM-DD: it gives "June 15" its year. */
  published?: string
}

const usage = `npm run --silent story -- draft article.txt > quizzes/<id>.yaml
  article.txt                the article’s text, one paragraph a line
  --id=<id>                  the story’s id; without it, the file’s name
  --published=YYYY-MM-DD     the day on which the article appeared, for the years of its dates`

/** A dossier to start from, as YAML: every sentence of the article as claims, and every guess tagged as one. */
export function draft(text: string, { id, published }: Options): string {
  const { body: whole, references, cites } = citedArticle(text)
  const { title, body } = headed(whole)
  const sentences = sentencesOf(body)
  const cast = castOf(sentences)
  const attributed = attribute(sentences, cast)
  const claims = claimsOf(attributed, published)
  const [first] = daysIn(body, published)
  return written({
    id,
    title,
    day: first?.day ?? '',
    daySaid: first?.words ?? '',
    happening: happeningOf(body),
    paragraphs: countsOf(sentences.map(({ paragraph }) => paragraph)),
    cited: references.length > 0 ? { references, cites } : {},
    cast: cast.filter((one) => !one.described || claims.some(({ chain }) => chain.includes(one))),
    accounts: accountsOf(cast, claims, attributed),
    claims,
    published,
  })
}

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

/** A first line without a full stop is the headline. */
function headed(text: string): { title: string; body: string } {
  const [first = '', ...rest] = text.trim().split(/\r?\n/)
  return /[.?!:]["”’]?$/.test(first.trim()) ? { title: '', body: text } : { title: first.trim(), body: rest.join('\n') }
}

/** What the article is about, where it has a plain word for it. */
function happeningOf(text: string): string {
  const words = ['call', 'meeting', 'summit', 'talks', 'visit', 'conversation']
  const counted = words.map((word) => ({ word, times: text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0 }))
  const [most] = counted.toSorted((a, b) => b.times - a.times)
  return most && most.times > 0 ? `the ${most.word}` : ''
}

const countsOf = (paragraphs: readonly number[]): number[] =>
  [...new Set(paragraphs)].map((paragraph) => paragraphs.filter((one) => one === paragraph).length)
