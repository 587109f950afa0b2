import type { Facts, Told } from '../../dossier/facts.ts'
import { type Naming, namingOf } from './text/names.ts'
import { contentStems } from './text/stems.ts'
import { normal } from './text/words.ts'

/** A name that a text may have, and whose it is; one entry may have several. */
export type Name = { name: string; id: string }

/** A claim as the rules look for it in a text. */
export type Stated = {
  claim: Told
  /** Its clause, as `normal` leaves it. */
  clause: string
  /** Its verb between what stands before and after, each with spaces around it; undefined where one of them is missing. */
  verb?: { before: string; words: string; after: string }
}

/**
 * What the rules may know besides the item. The article itself is not kept, only its places by number; so "word for
 * word" always means: as in a quotation of the dossier, or in the words that it has noted as the article’s own.
 */
export type Context = {
  facts: Facts
  /** Words that may stand in quotation marks: quotations, phrases, terms, the article’s own words. */
  verbatim: string[]
  /** Names of people, outlets, accounts, bodies and places, the longest first. */
  names: Name[]
  /** Whose names a text has. */
  naming: (text: string) => Naming
  claims: Stated[]
  /** Stems that tell no topic from another: names and words of attribution. */
  attribution: ReadonlySet<string>
}

/** Everything that the rules look up, gathered once for all items of a dossier. */
export function contextOf(facts: Facts): Context {
  const names = namesIn(facts)
  return {
    facts,
    names,
    naming: namingOf(names),
    verbatim: verbatimIn(facts),
    claims: facts.claims.map(stated),
    attribution: contentStems([...names.map(({ name }) => name), attributing].join(' ')),
  }
}

const attributing =
  'say tell report account state cite source statement credit attribute view voice give mention word quote paragraph'

function verbatimIn({ dossier, claims }: Facts): string[] {
  return [
    ...claims.flatMap(({ quote, phrases }) => [...(quote === undefined ? [] : [quote]), ...phrases]),
    ...Object.keys(dossier.source.ownWords),
    ...dossier.terms.map(({ term }) => term),
    // The article’s own word where it says that a thing was only implied.
    ...(claims.some(({ implied }) => implied) ? ['implied'] : []),
  ]
}

function namesIn({ dossier }: Facts): Name[] {
  const bare = (name: string): string => name.replace(/^the /i, '')
  const entries = [...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places]
  const names = [
    ...entries.map(({ id, name }) => ({ id, name: bare(name) })),
    ...dossier.people.map(({ id, short }) => ({ id, name: short })),
    ...dossier.outlets.flatMap(({ id, report }) => (report === undefined ? [] : [{ id, name: bare(report) }])),
    // An account that one outlet carries alone is as good as that outlet.
    ...dossier.accounts.flatMap(({ name, outlets: [only, ...others] }) =>
      only === undefined || others.length > 0 ? [] : [{ id: only, name: bare(name) }],
    ),
  ]
  return names.sort((a, b) => b.name.length - a.name.length)
}

function stated(claim: Told): Stated {
  const [, before, words, after] = /^(.*?)\[([^\]]+)\]\(verb\)(.*)$/s.exec(claim.text) ?? []
  const plain = (part: string): string => normal(part.replace(/\[([^\]]+)\]\([a-z]+\)/g, '$1'))
  const [head, tail] = [plain(before ?? ''), plain(after ?? '')]
  const sides = words !== undefined && head !== '' && tail !== ''
  const verb = sides && { before: ` ${head} `, words: normal(words), after: ` ${tail} ` }
  return { claim, clause: normal(claim.plain), ...(verb && { verb }) }
}
