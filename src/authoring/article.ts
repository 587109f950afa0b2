import { type Context, claimName, contextOf } from '../dossier/check/context.ts'
import { type Fault, type Finding, folded, type Path } from '../dossier/check/fault.ts'
import { quotedIn } from '../dossier/check/quotations.ts'
import { readTelling } from '../dossier/facts.ts'
import type { Claim, Dossier } from '../dossier/model.ts'
import { type CitedArticle, citedArticle } from './cited-article.ts'
import { sentencesOf } from './sentences.ts'

/** The article’s sentences by place, "4.2". */
type Places = ReadonlyMap<string, string>

/** Quoted words, where they stand in the dossier, and the places of the article in which they ought to be. */
type Quoted = {
  words: string
  path: Path
  places: readonly string[]
  near?: string
  /** The claims by which the words stand where they do. */
  claims?: readonly string[]
}

/** Where the dossier counts or quotes the article wrongly. */
export function articleFaults(dossier: Dossier, article: string): Fault[] {
  const { body, ...cited } = citedArticle(article)
  const paragraphs = sentencesOf(body, dossier.source.paragraphs)
  const counts = countFaults(dossier.source.paragraphs, paragraphs)
  const places = new Map(
    paragraphs.flatMap((sentences, i) => sentences.map((text, j) => [`${i + 1}.${j + 1}`, plain(text)] as const)),
  )
  const context = contextOf(dossier)
  const quoted = [...claimsQuoted(context), ...statementsQuoted(context), ...elsewhereQuoted(dossier)]
  return folded([...counts, ...citeFaults(dossier, cited), ...quoted.flatMap((one) => quotedFault(one, places))])
}

/** References, or numbers behind a sentence, that are others in the article than in the dossier. */
function citeFaults({ source }: Dossier, { references, cites }: Omit<CitedArticle, 'body'>): Finding[] {
  const other = source.references.findIndex((one, i) => one !== references[i])
  const places = [...new Set([...Object.keys(cites), ...Object.keys(source.cites)])]
  return [
    ...(other === -1 && references.length === source.references.length
      ? []
      : [
          {
            at: ['source', 'references', ...(other === -1 ? [] : [other])],
            problem: `The article’s list of sources has ${references.length}, the dossier ${source.references.length}, and they are not the same.`,
            mend: 'Copy the list from the article.',
          },
        ]),
    ...places
      .filter((place) => cites[place]?.join() !== source.cites[place]?.join())
      .map((place) => ({
        at: ['source', 'cites', place],
        problem: `Behind ${place}, the article cites ${cites[place]?.join(', ') ?? 'nothing'}.`,
        mend: 'Copy the numbers from the article.',
      })),
  ]
}

function countFaults(counts: readonly number[], paragraphs: readonly string[][]): Finding[] {
  if (counts.length !== paragraphs.length)
    return [
      {
        at: ['source', 'paragraphs'],
        problem: `The article has ${paragraphs.length} paragraphs, and ${counts.length} are counted.`,
        mend: `Counted by the text, the sentences are [${paragraphs.map((sentences) => sentences.length).join(', ')}].`,
        breaks: ['paragraphs'],
      },
    ]
  return paragraphs.flatMap((sentences, i) =>
    sentences.length === counts[i]
      ? []
      : [
          {
            at: ['source', 'paragraphs', i],
            problem: `Paragraph ${i + 1} has ${sentences.length} sentences, and ${counts[i]} are counted.`,
            mend: `They begin: ${sentences.map((text, j) => `${i + 1}.${j + 1} “${text.split(/\s+/).slice(0, 4).join(' ')} …”`).join(', ')}.`,
            breaks: [`paragraph:${i + 1}`],
          },
        ],
  )
}

function quotedFault({ words, path, places, near, claims = [] }: Quoted, all: Places): Finding[] {
  const sought = places.length === 0 ? [...all.keys()] : places
  if (sought.some((place) => stands(words, all.get(place) ?? ''))) return []
  const elsewhere = [...all].find(([, text]) => stands(words, text))?.[0]
  return [
    {
      at: path,
      problem: `“${words}” does not stand ${places.length === 0 ? 'in the article' : `in ${[...new Set(places)].join(' or ')}`}.`,
      mend:
        elsewhere === undefined
          ? 'Copy the words from the article, or take the quotation marks off.'
          : `The words stand in ${elsewhere}: correct the place, or name a claim from there.`,
      ...(near !== undefined && { words: near }),
      touches: ['paragraphs', ...places.map((place) => `paragraph:${place.split('.')[0]}`), ...claims.map(claimName)],
      breaks: path.at(-1) === 'quote' ? claims.map(claimName) : [],
    },
  ]
}

/** Whether words stand in a text word for word; an ellipsis stands for anything between its two sides. */
function stands(words: string, text: string): boolean {
  const parts = plain(words)
    .replace(/[.,;:!?]+$/, '')
    .split(/\s*…\s*/)
    .filter((part) => part !== '')
  const pattern = parts
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^\p{L}/u, eitherCase))
    .join('.*')
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

const eitherCase = (letter: string): string => `[${letter.toLowerCase()}${letter.toUpperCase()}]`

/** Typographic and straight marks, and spaces of every kind, count as the same. */
const plain = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ')

function claimsQuoted({ dossier, claims }: Context): Quoted[] {
  const own = Object.entries(dossier.source.ownWords).map(([words, id]): Quoted => {
    const claim = claims.find((one) => one.id === id)
    return { words, path: ['source', 'ownWords', words], places: claim ? placesOf(claim) : [] }
  })
  const inClaims = claims.flatMap(({ path, ...claim }) => {
    const at = readTelling(claim.at).at
    const places = placesOf(claim)
    const marked = (text: string | undefined, where: readonly string[], ...part: Path): Quoted[] =>
      quotedIn(text ?? '').map((words) => ({ words, path: [...path, ...part], places: where, claims: [claim.id] }))
    return [
      ...(claim.quote === undefined
        ? []
        : [{ words: claim.quote, path: [...path, 'quote'], places: [at], claims: [claim.id] }]),
      ...marked(claim.plain, places, 'text'),
      ...(['name', 'untrue', 'untrueWhy', 'known', 'event', 'shown'] as const).flatMap((part) =>
        marked(claim[part], [], part),
      ),
      ...claim.ask.flatMap((ask, i) => [
        ...marked(ask.stem, places, 'ask', i, 'stem'),
        ...marked(ask.key, places, 'ask', i, 'key'),
        ...marked(ask.why, [], 'ask', i, 'why'),
        ...Object.entries(ask.wrong).flatMap(([id, wrong]) =>
          marked(typeof wrong === 'string' ? wrong : `${wrong.text} ${wrong.why}`, [], 'ask', i, 'wrong', id),
        ),
      ]),
    ]
  })
  return [...own, ...inClaims]
}

function statementsQuoted({ claims, statements }: Context): Quoted[] {
  return statements.flatMap(({ text, path, written, ...cited }) => {
    const places = claims.filter(({ id }) => cited.claims.includes(id) || cited.silences.includes(id)).flatMap(placesOf)
    return quotedIn(text).map((words) => ({ words, path, places, near: written, claims: cited.claims }))
  })
}

/** Texts that rest on no sentence in particular. */
function elsewhereQuoted(dossier: Dossier): Quoted[] {
  const { title, tagline, standfirst, unsaid, openings, headlines, cards } = dossier
  const texts: [Path, string][] = [
    [['title'], title],
    [['tagline'], tagline],
    [['standfirst'], standfirst],
    ...unsaid.flatMap(({ text, why, open = '' }, i): [Path, string][] => [
      [['unsaid', i, 'text'], text],
      [['unsaid', i, 'open'], open],
      [['unsaid', i, 'why'], why],
    ]),
    ...openings.flatMap(({ text, why, leans }, i): [Path, string][] => [
      [['openings', i, 'text'], leans === undefined ? '' : text],
      [['openings', i, 'why'], why],
    ]),
    ...headlines.flatMap(({ text, why, beyond }, i): [Path, string][] => [
      [['headlines', i, 'text'], beyond ? text : ''],
      [['headlines', i, 'why'], why],
    ]),
    ...cards.map(({ title }, i): [Path, string] => [['cards', i, 'title'], title]),
  ]
  return texts.flatMap(([path, text]) => quotedIn(text).map((words) => ({ words, path, places: [] })))
}

const placesOf = ({ at, also, silent = {} }: Pick<Claim, 'at' | 'also' | 'silent'>): string[] => [
  ...[at, ...also].map((telling) => readTelling(telling).at),
  ...Object.values(silent),
]
