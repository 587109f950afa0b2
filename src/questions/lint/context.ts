import type { Facts } from '../../dossier/facts.ts'
import { contentStems } from './text/stems.ts'
import { normal } from './text/words.ts'

export type NameKind = 'person' | 'body' | 'place' | 'role'

/**
 * What the rules may know besides the item. The article itself is not kept, only its places by number; so "word for
 * word" always means: as in one of the dossier’s quotations.
 */
export type Context = {
  facts: Facts
  /** How questions refer to the source: "the article". */
  source: string
  /** The dossier’s quotations, each whole. */
  quotes: string[]
  /** What a text names, if it is a name and nothing else. */
  nameKind: (text: string) => NameKind | undefined
  /** Names that the dossier gives and explains, longest first. */
  names: string[]
  /** All ways of saying what this text says, itself included: the wordings of its proposition, or itself alone. */
  wordings: (text: string) => string[]
  /** The clauses that the dossier puts into stems: propositions, statements, conclusions. */
  clauses: string[]
  headlines: ReadonlySet<string>
  /** Stems that tell no topic from another: names and words of attribution. */
  attribution: ReadonlySet<string>
  /** Those, and the stems that every tenth proposition has. */
  common: ReadonlySet<string>
}

/** Everything that the rules look up, gathered once for all items of a dossier. */
export function contextOf(facts: Facts): Context {
  const { dossier } = facts
  const kinds = nameKinds(facts)
  const attribution = contentStems([...explained(facts), attributing].join(' '))
  const wordings = new Map(
    dossier.propositions.flatMap((p) => {
      const all = [p.text, ...p.paraphrases]
      return all.map((text): [string, string[]] => [normal(text), all])
    }),
  )
  return {
    facts,
    source: dossier.source.name,
    quotes: dossier.quotes.map(({ text }) => text),
    nameKind: (text) => kinds.get(bare(text)),
    names: explained(facts),
    wordings: (text) => wordings.get(normal(text)) ?? [text],
    clauses: clausesOf(facts),
    headlines: new Set(dossier.headlines.map(({ text }) => normal(text))),
    attribution,
    common: new Set([...attribution, ...frequentStems(facts)]),
  }
}

function frequentStems({ propositions }: Facts): string[] {
  const texts = propositions.map((p) => contentStems([p.text, ...p.paraphrases].join(' ')))
  const all = [...new Set(texts.flatMap((stems) => [...stems]))]
  return all.filter((stem) => texts.filter((stems) => stems.has(stem)).length >= texts.length / 10)
}

const attributing =
  'say tell report account state cite source statement credit attribute view voice give mention word quote'

function nameKinds({ dossier }: Facts): Map<string, NameKind> {
  const named = (kind: NameKind, names: readonly string[]) =>
    names.map((name): [string, NameKind] => [bare(name), kind])
  return new Map([
    ...named('place', [...dossier.places.map(({ name }) => name), ...dossier.foils.places.map(({ text }) => text)]),
    ...named('role', [...dossier.people.map(({ role }) => role), ...dossier.foils.roles.map(({ text }) => text)]),
    ...named('body', [
      ...[...dossier.outlets, ...dossier.organisations, ...dossier.accounts].map(({ name }) => name),
      ...[...dossier.foils.outlets, ...dossier.foils.organisations].map(({ text }) => text),
    ]),
    ...named(
      'person',
      dossier.people.flatMap(({ name, short }) => [name, short]),
    ),
  ])
}

function explained({ dossier }: Facts): string[] {
  const entries = [...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places]
  const names = [...entries.map(({ name }) => name), ...dossier.people.map(({ short }) => short)]
  return names.map((name) => name.replace(/^the /i, '')).sort((a, b) => b.length - a.length)
}

function clausesOf({ dossier }: Facts): string[] {
  return [
    ...dossier.propositions.flatMap((p) => [p.text, ...p.paraphrases]),
    ...dossier.unaddressed.map(({ text }) => text),
    ...dossier.conclusions.map(({ text }) => text),
    ...dossier.values.flatMap(({ statement, key, foils }) =>
      statement ? [key, ...foils.map(({ text }) => text)].map((value) => statement.replace('{}', value)) : [],
    ),
  ]
    .map(normal)
    .sort((a, b) => b.length - a.length)
}

const bare = (text: string): string => normal(text).replace(/^the /, '')
