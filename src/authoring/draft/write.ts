import { Document, isCollection, isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import type { CitedArticle } from '../cited-article.ts'
import type { DraftedAccount } from './accounts.ts'
import type { DraftedClaim } from './claims.ts'
import type { Entity } from './entity.ts'

export type Drafted = {
  id: string
  title: string
  day: string
  daySaid: string
  happening: string
  paragraphs: number[]
  /** The article’s own references, where it has a list of them. */
  cited: Partial<Omit<CitedArticle, 'body'>>
  cast: Entity[]
  accounts: DraftedAccount[]
  claims: DraftedClaim[]
  published: string | undefined
}

const head = ` yaml-language-server: $schema=./dossier.schema.json
 A draft, made from an article’s text by \`npm run story -- draft\`. docs/authoring.md explains every part.
 !guess   the draft’s conclusion, or something that only an editor can write: confirm it or mend it, then take the tag off.
 !copied  the article’s own sentence: write it anew in plain words, then take the tag off.
 The build refuses a dossier that still has one of the two, and names every line.`

/** The draft as YAML; what nobody has confirmed is tagged. */
export function written(drafted: Drafted): string {
  const document = new Document({
    id: drafted.id,
    language: 'en',
    title: drafted.title,
    tagline: '',
    standfirst: '',
    date: drafted.day,
    happening: drafted.happening,
    source: { name: 'the article', paragraphs: drafted.paragraphs, ...drafted.cited },
    ...castOf(drafted),
    accounts: drafted.accounts.map(({ id, name, label, outlets }) => ({
      id,
      name,
      label,
      outlets: outlets.map((one) => one.id),
    })),
    topics: topicsOf(drafted),
    unsaid: [],
    openings: [],
    headlines: [],
    terms: [],
    background: [],
    cards: [],
  })
  document.commentBefore = head
  tag(document, drafted)
  comment(document, drafted)
  return document.toString({ lineWidth: 120, flowCollectionPadding: true, singleQuote: true })
}

function castOf({ cast, accounts }: Drafted) {
  const of = (kind: Entity['kind']) => cast.filter((one) => one.kind === kind)
  const above = (entity: Entity) => {
    const of = ownerOf(entity, cast)
    return of && { of }
  }
  const sides = accounts.flatMap(({ outlets }) => outlets)
  return {
    people: of('person').map((one) => ({
      id: one.id,
      ...above(one),
      name: one.name,
      short: one.short ?? one.name,
      role: one.role ?? '',
      about: '',
    })),
    outlets: [...of('outlet')]
      .sort((a, b) => Number(sides.includes(b)) - Number(sides.includes(a)))
      .map((one) => ({ id: one.id, ...above(one), name: one.name, kind: one.outletKind ?? 'news outlet', about: '' })),
    organisations: of('organisation').map((one) => ({
      id: one.id,
      name: one.name,
      kind: kindOf(one, cast),
      about: '',
    })),
    places: of('place').map(({ id, name }) => ({ id, name, about: '' })),
  }
}

/** Whom an outlet or an office belongs to, where the article’s words for it say so. */
function ownerOf({ owner, role, kind, id, name: own }: Entity, cast: readonly Entity[]): string | undefined {
  const others = cast.filter(
    (one) => one.id !== id && (one.kind === 'organisation' || (one.kind === 'place' && kind === 'outlet')),
  )
  const said = owner ?? role ?? own
  const bodies = others.filter(({ kind }) => kind === 'organisation')
  const known =
    bodies.find(({ name }) => name === owner) ??
    others.find(({ name }) => kind !== 'outlet' && said.includes(name.replace(/^the /, '')))
  const begins = (name: string) => name.replace(/^the /, '').toLowerCase().startsWith(said.toLowerCase())
  const country = /^([A-Z]\w{3})/.exec(role ?? '')?.[1]
  const ruled = country === undefined ? undefined : others.find(({ name }) => name.startsWith(country))
  const begun = owner
    ? (bodies.find(({ name }) => begins(name)) ?? others.find(({ name }) => name === owner))
    : undefined
  return (known ?? begun ?? ruled)?.id
}

const kindOf = ({ name, aliases }: Entity, cast: readonly Entity[]): 'government' | 'body' | 'group' => {
  if (/^\p{Ll}/u.test(name) && !name.startsWith('the ')) return 'group'
  return aliases.size > 1 || cast.some(({ owner }) => owner === name) ? 'government' : 'body'
}

function topicsOf({ claims }: Drafted) {
  const paragraphs = [...new Set(claims.map(({ paragraph }) => paragraph))]
  return paragraphs.map((paragraph) => ({
    id: `paragraph-${paragraph}`,
    name: `paragraph ${paragraph}`,
    claims: claims.filter((claim) => claim.paragraph === paragraph).map(claimOf),
  }))
}

function claimOf({ id, place, chain, implied, text, quote, silent, when }: DraftedClaim) {
  return {
    id,
    at: [place, ...chain.map((one) => one.id)].join(', '),
    ...(implied && { implied }),
    text,
    ...(quote !== undefined && { quote }),
    ...(when !== undefined && { when }),
    ...(silent.length > 0 && { silent: Object.fromEntries(silent.map(({ outlet, place }) => [outlet.id, place])) }),
  }
}

function tag(document: Document, { title }: Drafted): void {
  const mark = (path: (string | number)[], name: string) => {
    const node = document.getIn(path, true) as Node | undefined
    if (node && (isScalar(node) || 'items' in node)) node.tag = name
  }
  for (const part of ['tagline', 'standfirst', 'date', 'happening', 'cards']) mark([part], '!guess')
  mark(['title'], title ? '!copied' : '!guess')
  quoted(document, ['date'])
  mark(['source', 'paragraphs'], '!guess')
  flow(document, ['source', 'paragraphs'])
  for (const list of ['people', 'outlets', 'organisations', 'places', 'accounts'])
    for (let i = 0; document.getIn([list, i]); i++) {
      mark([list, i], '!guess')
      flow(document, [list, i])
    }
  if (!document.getIn(['accounts', 1])) mark(['accounts'], '!guess')
  for (let i = 0; document.getIn(['topics', i]); i++) {
    mark(['topics', i, 'name'], '!guess')
    for (let j = 0; document.getIn(['topics', i, 'claims', j]); j++) {
      mark(['topics', i, 'claims', j], '!guess')
      mark(['topics', i, 'claims', j, 'text'], '!copied')
      quoted(document, ['topics', i, 'claims', j, 'when'])
      flow(document, ['topics', i, 'claims', j, 'silent'])
    }
  }
}

/** A date stands in quotation marks, as everywhere in a dossier. */
function quoted(document: Document, path: (string | number)[]): void {
  const node = document.getIn(path, true)
  if (isScalar(node)) node.type = 'QUOTE_SINGLE'
}

function flow(document: Document, path: (string | number)[]): void {
  const node = document.getIn(path, true)
  if (isCollection(node)) node.flow = true
}

const toWrite = {
  title: 'Words for the top of the page: title, tagline (one line), standfirst (two sentences).',
  people: 'Whom the article names. “about” is what who’s who says, with the claims that it rests on.',
  accounts: 'The two sides that the article cites most, alphabetical by label.',
  topics:
    'One for each paragraph: group the claims by what they are about, and set “comparable: true” where both sides speak.',
  unsaid: 'What the article neither says nor contradicts.',
  openings: 'First sentences for the story: fair ones, and ones that lean.',
  headlines: 'Headlines that the article bears out, and ones that go beyond it.',
  terms: 'Words that a reader may have to look up.',
  background: 'Facts from elsewhere, each with its citation.',
  cards: 'What readers read first.',
} satisfies Record<string, string>

function comment(document: Document, { daySaid, published }: Drafted): void {
  const root = document.contents
  if (!isMap(root)) return
  for (const [name, words] of Object.entries(toWrite)) above(root, name, ` ${words}`)
  const date = document.getIn(['date'], true)
  if (isScalar(date) && daySaid)
    date.comment = ` “${daySaid}”${published ? '' : ' (add --published YYYY-MM-DD for the year)'}`
}

function above(root: YAMLMap, name: string, words: string): void {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === name)
  if (!pair || !isScalar(pair.key)) return
  pair.key.commentBefore = words
  pair.key.spaceBefore = true
}
