import { type Cited, readCited, readSentences } from '../citations.ts'
import { type Facts, factsOf, readTelling, type Told } from '../facts.ts'
import { plain } from '../links.ts'
import type { Dossier } from '../model.ts'
import { type Path, unknown } from './fault.ts'

/** A claim with its place in the dossier. */
export type ClaimAt = Told & { path: Path }

/** A sentence that tells readers something and says what it rests on. */
export type Statement = Cited & {
  path: Path
  /** As it is written, with links and braces. */
  written: string
  part: 'card' | 'stake' | 'about' | 'means' | 'opening' | 'headline'
  /** The entry that an “about” belongs to: it need not name itself. */
  subject?: string
  /** The sentence before it on the same card. */
  previous?: Statement
}

/** A dossier made ready for the checks of sense; references that lead nowhere are left out. */
export type Context = { dossier: Dossier; facts: Facts; claims: ClaimAt[]; statements: Statement[] }

export function contextOf(dossier: Dossier): Context {
  const facts = factsOf(withoutDangling(dossier))
  const places = dossier.topics.flatMap(({ claims }, i) =>
    claims.map(({ silent }, j) => ({ path: ['topics', i, 'claims', j], silent })),
  )
  const claims = facts.claims.map((claim, i) => ({ ...claim, path: [], ...places[i] }))
  return { dossier, facts, claims, statements: statementsOf(dossier) }
}

/** The name by which findings call a claim that they break or were judged by. */
export const claimName = (id: string): string => `claim:${id}`

/** Every claim that a statement cites, silences included. */
export function citedClaims({ claims: all }: Context, { claims, silences }: Cited): ClaimAt[] {
  return all.filter(({ id }) => claims.includes(id) || silences.includes(id))
}

/** The name of a sentence: once one thing is wrong with it, the rest is judged after that is mended. */
export const sentenceName = ({ path }: Pick<Statement, 'path'>): string => `sentence:${path.join('/')}`

/** The names of all that a statement is judged by: what it cites, and who tells or does not tell that. */
export function judgedBy({ dossier }: Context, statement: Statement): string[] {
  const ids = [...statement.claims, ...statement.silences]
  const claims = dossier.topics.flatMap((topic) => topic.claims).filter(({ id }) => ids.includes(id))
  const tellers = claims.flatMap(({ at, also, silent = {} }) => [
    ...[at, ...also].flatMap((telling) => readTelling(telling).by),
    ...Object.keys(silent),
  ])
  const declared = [...dossier.people, ...dossier.outlets, ...dossier.organisations].map(({ id }) => id)
  return [
    sentenceName(statement),
    `typed:${statement.path.slice(0, 3).join('/')}`,
    ...ids.map(claimName),
    ...(claims.length < ids.length ? [unknown('claim')] : []),
    ...(tellers.every((id) => declared.includes(id)) ? [] : [unknown('entry')]),
    ...tellers.map((id) => `entry:${id}`),
  ]
}

/** The lists of who’s who. */
export const entryLists = ['people', 'outlets', 'organisations', 'places'] as const

function statementsOf(dossier: Dossier): Statement[] {
  const about = entryLists.flatMap((list) =>
    dossier[list].map((entry, i) => ({ ...one(entry.about, [list, i, 'about'], 'about'), subject: entry.id })),
  )
  const rests = (claims: string[]) => ({ claims, silences: [], background: [], note: false })
  return [
    ...about,
    // What goes too far or takes a side does so on purpose.
    ...dossier.openings.flatMap(({ leans, text, claims }, i): Statement[] =>
      leans === undefined
        ? [{ path: ['openings', i, 'text'], written: text, text, part: 'opening', ...rests(claims) }]
        : [],
    ),
    ...dossier.headlines.flatMap(({ beyond, text, claims }, i): Statement[] =>
      beyond ? [] : [{ path: ['headlines', i, 'text'], written: text, text, part: 'headline', ...rests(claims) }],
    ),
    ...dossier.terms.map((term, i) => one(term.means, ['terms', i, 'means'], 'means')),
    ...dossier.cards.flatMap((card, i) => [
      one(card.stake, ['cards', i, 'stake'], 'stake'),
      ...cardStatements(card.says, ['cards', i, 'says']),
    ]),
  ]
}

function one(written: string, path: Path, part: Statement['part']): Statement {
  const cited = readCited(written)
  return { ...cited, text: plain(cited.text), path, written, part }
}

function cardStatements(says: string, path: Path): Statement[] {
  const written = says.split('}').filter((chunk) => chunk.trim() !== '')
  const statements = readSentences(says).map(
    (cited, i): Statement => ({
      ...cited,
      text: plain(cited.text),
      path: [...path, i],
      written: written[i]?.trim() ?? '',
      part: 'card',
    }),
  )
  return statements.map((statement, i) => {
    const previous = statements[i - 1]
    return previous ? { ...statement, previous } : statement
  })
}

/** The checks of sense judge by what exists; what does not has been reported by the check of references. */
function withoutDangling(dossier: Dossier): Dossier {
  const claims = new Set(dossier.topics.flatMap((topic) => topic.claims.map(({ id }) => id)))
  const outlets = new Set(dossier.outlets.map(({ id }) => id))
  const known = (ids: string[]) => ids.filter((id) => claims.has(id))
  return {
    ...dossier,
    topics: dossier.topics.map((topic) => ({
      ...topic,
      claims: topic.claims.map((claim) => ({
        ...claim,
        entails: known(claim.entails),
        contradicts: known(claim.contradicts),
        near: known(claim.near),
        silent: Object.fromEntries(Object.entries(claim.silent ?? {}).filter(([outlet]) => outlets.has(outlet))),
      })),
    })),
  }
}
