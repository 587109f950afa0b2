import * as v from 'valibot'
import { Document, isScalar, isSeq, parse, visit } from 'yaml'
import { lenient } from '../../src/dossier/check/lenient.ts'
import { factsOf } from '../../src/dossier/facts.ts'
import { type Dossier, dossierSchema } from '../../src/dossier/model.ts'
import { type Converted, convertClaims } from './convert/claims.ts'
import { type Old, oldSchema } from './convert/old.ts'
import { fail, fromHere, read } from './files.ts'

/** Prints a dossier of the old format in the new one; on the side, what has no place there or has to be written by hand. */
export function run([file]: string[]): void {
  if (file === undefined) fail('npm run --silent story -- convert old.yaml > quizzes/<id>.yaml')
  const old = v.safeParse(oldSchema, parse(read(fromHere(file))))
  if (!old.success) fail(old.issues.map((issue) => `${file}: ${v.getDotPath(issue)}: ${issue.message}`).join('\n'), 1)
  const { yaml, lost } = convert(old.output)
  console.log(yaml)
  console.error(`To be looked at (${lost.length}):\n${lost.map((line) => `- ${line}`).join('\n')}`)
}

/** The dossier in the new format, and all that it could not take over. */
export function convert(old: Old): { yaml: string; lost: string[] } {
  const lost: string[] = []
  const tell = (line: string) => {
    lost.push(line)
  }
  const converted = convertClaims(old, tell)
  const dossier = {
    ...headOf(old, tell),
    ...castOf(old, converted, tell),
    topics: old.topics.map((topic) => ({ ...topic, claims: converted.byTopic.get(topic.id) })),
    ...askingOf(old, converted),
    ...readingOf(old, converted),
  }
  leftOver(old, tell)
  compareCoverage(old, dossier, converted, tell)
  return { yaml: written(dossier), lost }
}

type Tell = (line: string) => void

function headOf(old: Old, tell: Tell) {
  tell('to be written: tagline, happening, each card’s stake, openings, marks in the claims, source.ownWords')
  const { id, language, title, standfirst, date, source } = old
  return { id, language, title, tagline: title, standfirst, date, happening: '', source }
}

function castOf(old: Old, { cites }: Converted, tell: Tell) {
  const entry = (
    { id, about, claims, background }: Old['places'][number],
    further: { claims?: string[]; background?: string[] } = {},
  ) => ({
    id,
    about: braced(about, [...claims, ...(further.claims ?? [])], [...background, ...(further.background ?? [])], cites),
  })
  for (const { id, behind } of old.outlets)
    if (behind) tell(`outlet “${id}”: the question ${behind.asks} (${behind.text}); its background fact stays`)
  return {
    people: old.people.map(({ name, short, role, roleClaim, ...rest }) => ({
      ...entry({ ...rest, name }, { claims: [roleClaim] }),
      name,
      short,
      role,
    })),
    outlets: old.outlets.map(({ name, kind, partOf, behind, ...rest }) => ({
      ...entry({ ...rest, name }, { background: behind ? [behind.background] : [] }),
      of: partOf,
      name,
      kind,
    })),
    organisations: old.organisations.map(({ name, kind, ...rest }) => ({ ...entry({ ...rest, name }), name, kind })),
    places: old.places.map((place) => ({ ...entry(place), name: place.name })),
    accounts: old.accounts.map(({ channels, ...account }) => ({ ...account, outlets: channels })),
  }
}

function askingOf(old: Old, { cites }: Converted) {
  const claim = (id: string) => ids([id], cites)[0] ?? id
  const label = (account: string | undefined) => old.accounts.find(({ id }) => id === account)?.label
  return {
    unsaid: old.unaddressed.map(({ card, ...rest }) => ({
      ...rest,
      about: claim(old.cards.find(({ id }) => id === card)?.asks ?? card),
    })),
    openings: [],
    // What one account alone supports says whose word it is.
    headlines: old.headlines.map(({ id, text, support, account, claims, why }) => ({
      id,
      text: support === 'one' ? `${label(account)}: ${text}` : text,
      claims: ids(claims, cites),
      beyond: support === 'neither' || undefined,
      why,
    })),
  }
}

function readingOf(old: Old, { cites }: Converted) {
  return {
    terms: old.terms.map(({ id, term, definition, claims, background }) => ({
      id,
      term,
      means: braced(definition, claims, background, cites),
    })),
    background: old.background.map(({ id, text, citation: { title, url, publisher, date } }) => ({
      id,
      text,
      citation: `[${title}](${url}), ${[publisher, ...(date === undefined ? [] : [date])].join(', ')}`,
    })),
    cards: old.cards.map(({ id, title, asks, sentences }) => ({
      id,
      title,
      stake: '',
      asks: ids([asks], cites)[0],
      says: `${sentences.map(({ text, claims, background }) => braced(text, claims, background, cites)).join('\n')}\n`,
    })),
  }
}

/** A text with what it rests on in braces behind it. */
function braced(
  text: string,
  claims: readonly string[],
  background: readonly string[],
  cites: Converted['cites'],
): string {
  const references = [...claims.flatMap((id) => cites.get(id) ?? []), ...background.map((id) => `+${id}`)]
  return `${text} {${[...new Set(references)].join(', ') || 'note'}}`
}

/** New ids where a plain id belongs: a stated silence leads to the claim that was left out. */
const ids = (claims: readonly string[], cites: Converted['cites']): string[] => [
  ...new Set(claims.flatMap((id) => cites.get(id) ?? []).map((id) => id.replace(/^-/, ''))),
]

/** What the new format derives, keeps elsewhere or does not ask any more. */
function leftOver(old: Old, tell: Tell): void {
  for (const { id, statement } of old.values)
    if (statement) tell(`value “${id}”: its statement “${statement}”; the claim’s own sentence takes its place`)
  for (const { text, claims } of old.conclusions) tell(`conclusion from ${claims.join(', ')}: ${text}`)
  for (const { topic, account, phrase } of old.framing) tell(`framing of “${topic}” by “${account}”: ${phrase}`)
  for (const { claim, stem, key } of old.moves)
    tell(`move about “${claim}”: ${stem} ${key}; questions of what would settle it are derived now`)
  for (const [list, foils] of Object.entries(old.foils)) for (const { text } of foils) tell(`foil for ${list}: ${text}`)
  for (const { from, text } of old.comments) tell(`comment from ${from}: ${text} (interface text now)`)
  for (const { item, family, reason } of old.withdrawn)
    tell(`withdrawal of ${item ?? family}: ${reason} (items have other ids now)`)
}

/** Coverage is derived now: where it comes out otherwise than it was written, an editor has to look. */
function compareCoverage(old: Old, dossier: object, { ids }: Converted, tell: Tell): void {
  // It has the shape by construction; what is still empty takes no part in coverage.
  const facts = factsOf(lenient(dossierSchema, dossier) as Dossier)
  for (const p of old.propositions)
    for (const account of facts.accounts) {
      const id = ids.get(p.id)
      const [was, is] = [p.coverage[account.id], id && facts.coverage(account, id)]
      if (id && was !== is) tell(`coverage of “${id}” by “${account.id}”: it was ${was}, and comes out as ${is}`)
    }
}

function written(dossier: object): string {
  const document = new Document(JSON.parse(JSON.stringify(dossier)), { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'says' && isScalar(value)) value.type = 'BLOCK_LITERAL'
    },
    Seq: (_, seq) => {
      if (seq.items.every((item) => !isSeq(item) && typeof Reflect.get(Object(item), 'items') === 'undefined'))
        seq.flow = true
    },
  })
  document.commentBefore = ' yaml-language-server: $schema=./dossier.schema.json'
  return document.toString({ lineWidth: 120, flowCollectionPadding: false })
}
