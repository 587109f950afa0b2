import type { Told } from '../facts.ts'
import { type Context, citedClaims, judgedBy, type Statement, sentenceName } from './context.ts'
import { type Finding, unknown } from './fault.ts'

/**
 * Sentences that name one teller and rest on another, or on a teller whom they do not name: the marks of who says so,
 * which readers see behind each sentence, have to be true.
 */
export function attributionFaults(context: Context): Finding[] {
  const names = namesOf(context)
  return context.statements.flatMap((statement) => {
    const claims = citedClaims(context, statement)
    if (statement.note || claims.length === 0) return []
    const found =
      creditedFalsely(statement, claims, names) ??
      restsOnAnother(context, statement, claims, names) ??
      untold(context, statement, claims, names)
    if (!found) return []
    const { problem, mend, tellers } = found
    const through = tellers.map((id) => `teller:${id}`)
    return [
      {
        at: statement.path,
        words: statement.written,
        problem,
        mend,
        touches: [
          ...judgedBy(context, statement),
          unknown('account'),
          ...context.facts.accounts.map(({ id }) => `account:${id}`),
          ...claims.map(({ id }) => `credited:${id}`),
          ...namedIn(statement.text, names).flatMap(({ ids }) => ids.map((id) => `entry:${id}`)),
          ...through,
        ],
        breaks: [sentenceName(statement), ...claims.map(({ id }) => `credited:${id}`), ...through],
      },
    ]
  })
}

/** A name by which sentences speak of an outlet or account, and the outlets that it may stand for. */
type Name = { words: string; ids: string[] }
type Found = { problem: string; mend: string; tellers: string[] }

function namesOf({ dossier, facts }: Context): Name[] {
  const under = (id: string) =>
    dossier.outlets.filter((outlet) => facts.isOutlet(outlet.id) && belongs(dossier, outlet.id, id)).map((o) => o.id)
  const all = [
    ...dossier.outlets.flatMap(({ id, name, report }) =>
      [name, report ?? name].map((words) => ({ words, ids: under(id) })),
    ),
    ...dossier.accounts.flatMap(({ name, label, outlets }) => [name, label].map((words) => ({ words, ids: outlets }))),
  ]
  // A name that somebody else has as well says nothing about who tells.
  const others = [...dossier.people, ...dossier.organisations, ...dossier.places].map(({ name }) => name)
  const words = [...new Set(all.map((name) => name.words))].filter((one) => one !== '' && !others.includes(one))
  return words
    .sort((a, b) => b.length - a.length)
    .map((one) => ({ words: one, ids: all.filter((name) => name.words === one).flatMap(({ ids }) => ids) }))
}

/** Whether an outlet is another, or belongs to it through any number of steps. */
function belongs(dossier: Context['dossier'], id: string, to: string, steps = 0): boolean {
  if (id === to) return true
  const of = dossier.outlets.find((outlet) => outlet.id === id)?.of
  return of !== undefined && steps < dossier.outlets.length && belongs(dossier, of, to, steps + 1)
}

/** The names in a text, the longest first, each stretch of it read once. */
function namedIn(text: string, names: readonly Name[]): Name[] {
  let rest = text
  return names.filter(({ words }) => {
    const pattern = mention(words)
    if (!pattern.test(rest)) return false
    rest = rest.replace(new RegExp(pattern, 'gu'), ' ')
    return true
  })
}

/** The words as they stand in a sentence, in upper or lower case at its start. */
function mention(words: string): RegExp {
  const escaped = words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
}

const linksOf = ({ tellings }: Told): string[] => tellings.flatMap(({ by }) => by)

/** It names an outlet or account, but no claim of it comes through there or is about it. */
function creditedFalsely(statement: Statement, claims: readonly Told[], names: readonly Name[]): Found | null {
  if (statement.background.length > 0) return null
  const wrong = namedIn(statement.text, names).find(
    ({ words, ids }) =>
      !ids.includes(statement.subject ?? '') &&
      !claims.some(
        (claim) =>
          [...linksOf(claim), ...Object.keys(claim.silent ?? {})].some((id) => ids.includes(id)) ||
          mention(words).test(claim.plain),
      ),
  )
  if (!wrong) return null
  return {
    problem: `The sentence names ${wrong.words}, but rests on ${inList(claims)}, which ${claims.length === 1 ? 'does' : 'do'} not come from there.`,
    mend: 'Correct the braces or the sentence; if the claim does come from there, correct its “at”.',
    tellers: [],
  }
}

/** It names an outlet or account, and rests on a claim as well that comes only through another. */
function restsOnAnother(
  context: Context,
  statement: Statement,
  claims: readonly Told[],
  names: readonly Name[],
): Found | null {
  const named = namedIn(statement.text, names)
  const own = statement.subject !== undefined && context.facts.isOutlet(statement.subject) ? [statement.subject] : []
  const carried = named.length === 0 && /^(?:It|They|Its|Their) /.test(statement.text) && statement.previous
  const ids = [...named, ...(carried ? namedIn(carried.text, names) : [])].flatMap((name) => name.ids).concat(own)
  if (ids.length === 0) return null
  const foreign = claims
    .filter(({ id }) => !statement.silences.includes(id))
    .find(
      (claim) =>
        claim.tellings.every(
          ({ by }) => by.some((link) => context.facts.isOutlet(link)) && !by.some((link) => ids.includes(link)),
        ) && !Object.keys(claim.silent ?? {}).some((outlet) => ids.includes(outlet)),
    )
  if (!foreign) return null
  return {
    problem: `The sentence speaks for ${[...new Set(ids)].map((id) => `“${id}”`).join(' or ')}, but rests on “${foreign.id}”, which comes only through “${linksOf(foreign)[0]}”.`,
    mend: 'Name that outlet in the sentence as well, or correct the braces.',
    tellers: linksOf(foreign),
  }
}

const attributing =
  /\b(?:it|its|they|them|their|he|him|his|she|her|both|accounts?|versions?|statements?|reports?|reported|article|quoted|quotes?|words?|said|says)\b/i

/** It rests on what others say, and names none of them: as if it were a fact. */
function untold(
  { facts }: Context,
  { text, subject }: Statement,
  claims: readonly Told[],
  names: readonly Name[],
): Found | null {
  if (claims.some(({ tellings }) => tellings.some(({ by }) => by.length === 0)) || attributing.test(text)) return null
  const tellers = [...new Set(claims.flatMap(linksOf))]
  const named =
    namedIn(text, names).length > 0 ||
    tellers.some((id) => id === subject || spokenNames(facts, id).some((name) => mention(name).test(text)))
  if (named) return null
  return {
    problem: `The sentence rests on ${inList(claims)}, and does not say that this is what ${tellers.map((id) => `“${id}”`).join(', ')} told.`,
    mend: 'Name who says so.',
    tellers,
  }
}

/** The names that somebody goes by: “Xi Jinping”, “Xi”; and of an outlet those of its account. */
function spokenNames({ dossier, accountWith }: Context['facts'], id: string): string[] {
  const entry = [...dossier.people, ...dossier.outlets, ...dossier.organisations].find((one) => one.id === id)
  const account = accountWith(id)
  const short = dossier.people.find((person) => person.id === id)?.short
  return [entry?.name, short, account?.name, account?.label].filter(
    (name): name is string => name !== undefined && name !== '',
  )
}

const inList = (claims: readonly Told[]): string => claims.map(({ id }) => `“${id}”`).join(', ')
