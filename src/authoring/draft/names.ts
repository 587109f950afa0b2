import { kindOf, type Named, outletKindOf, roleOf, takeApart, written } from './classify.ts'
import { type Entity, giveIds, type Kind } from './entity.ts'
import { addPublications } from './publications.ts'
import { isCountry, runsOf } from './runs.ts'
import type { Sentence } from './sentences.ts'
import { countryOf, isBodyWord, isCompanyWord, isInstitution, isOutletWord, seats } from './vocabulary.ts'

/** Everybody that an article names. */
export function castOf(sentences: readonly Sentence[]): Entity[] {
  const runs = runsOf(sentences).flatMap((run) => takeApart(run) ?? [])
  const named = runs.filter(({ words }) => words.length > 0)
  const countries = [
    ...new Set(
      named.flatMap(({ words }) => words.filter(({ word }) => isCountry(word))).map((word) => written([word])),
    ),
  ]
  const cast: Entity[] = []
  // Longer names first: a part of a name that is already known is a later mention.
  for (const run of named.toSorted((a, b) => b.words.length - a.words.length)) addNamed(cast, run, countries)
  addPublications(cast, runs, countries)
  joinAbbreviations(cast, named)
  for (const entity of cast) if (isOnlyPlace(entity, cast, runs, countries)) entity.kind = 'place'
  giveIds(cast)
  return cast
}

function addNamed(cast: Entity[], run: Named, countries: readonly string[]): void {
  const phrase = run.words.map(({ word }) => word).join(' ')
  const known = cast.find(({ aliases }) => aliases.has(phrase)) ?? partOf(cast, run, phrase)
  if (known) {
    known.aliases.add(phrase)
    if (known.kind === 'person') Object.assign(known, described(run, known))
    return
  }
  const kind = kindOf(run, phrase)
  const text = countryIn(phrase, countries) ?? written(run.words)
  const same = cast.find(({ aliases }) => aliases.has(text.toLowerCase()))
  if (same) return void same.aliases.add(phrase)
  const owner = kind !== 'outlet' ? undefined : run.demonym ? countryOf(run.demonym, countries) : seats[phrase]
  cast.push({
    id: '',
    kind,
    name: needsThe(kind, run, phrase) ? `the ${text}` : text,
    aliases: new Set([phrase, text.toLowerCase()]),
    ...(kind === 'person' && described(run, {})),
    ...(kind === 'outlet' && { outletKind: outletKindOf(run, phrase) }),
    ...(kind === 'outlet' && run.outletWord && { head: run.outletWord }),
    ...(owner && { owner }),
  })
}

/** A person’s office, and the name on later mention, as far as a mention has them. */
function described(run: Named, known: Partial<Entity>): Partial<Entity> {
  const [role, short] = [known.role ?? roleOf(run), known.short ?? (run.words.length === 1 ? written(run.words) : '')]
  return { ...(role && { role }), ...(short && { short }) }
}

/** A later mention: "Xi" of "Xi Jinping", "the Commission" of "the European Commission"; never "Alder" of its board. */
function partOf(cast: readonly Entity[], { words }: Named, phrase: string): Entity | undefined {
  if (words.length > 1) return undefined
  return cast.find(
    ({ kind, name }) =>
      (kind === 'person' ||
        (kind === 'organisation' &&
          (isBodyWord(phrase) || isCompanyWord(name.toLowerCase().split(' ').at(-1) ?? ''))) ||
        (kind === 'outlet' && isOutletWord(phrase))) &&
      name.toLowerCase().split(' ').includes(phrase),
  )
}

/** The country that a name means: "the People’s Republic of China", "Moscow". */
function countryIn(phrase: string, countries: readonly string[]): string | undefined {
  if (isInstitution(phrase)) return undefined
  const country = /\b(?:republic|kingdom) of (\w+)$/.exec(phrase)?.[1] ?? seats[phrase]?.toLowerCase()
  return countries.find((name) => name.toLowerCase() === country)
}

const needsThe = (kind: Kind, { sentence, from, titles, words }: Named, phrase: string): boolean =>
  (isInstitution(phrase) && phrase !== 'downing street') ||
  (kind !== 'person' && kind !== 'place' && !titles && words.length > 1 && sentence.words[from - 1]?.word === 'the')

/** "(PRC)" is what stands before it. */
function joinAbbreviations(cast: Entity[], runs: readonly Named[]): void {
  for (const { words } of runs) {
    const [first] = words
    if (!first?.before.endsWith('(')) continue
    const whole = cast.find(({ aliases }) => [...aliases].some((alias) => isShortFor(first.word, alias)))
    const own = cast.find(({ aliases }) => aliases.has(first.word))
    if (!whole || !own || whole === own) continue
    whole.aliases.add(first.word)
    cast.splice(cast.indexOf(own), 1)
  }
}

const isShortFor = (initials: string, phrase: string): boolean =>
  phrase
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the')
    .map((word) => word.charAt(0))
    .join('') === initials

/** A country that nobody in the article speaks for or rules. */
function isOnlyPlace(
  entity: Entity,
  cast: readonly Entity[],
  runs: readonly Named[],
  countries: readonly string[],
): boolean {
  if (entity.kind !== 'organisation' || !isCountry(entity.name.toLowerCase())) return false
  const offices = runs
    .filter(({ titles, outletWord, lead }) => titles || outletWord || lead)
    .map(({ demonym }) => demonym)
  return !(
    [...entity.aliases].some((alias) => alias in seats) ||
    cast.some(({ owner }) => owner === entity.name) ||
    offices.some((demonym) => demonym && countryOf(demonym, countries) === entity.name)
  )
}
