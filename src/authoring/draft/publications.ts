import { type Named, written } from './classify.ts'
import type { Entity } from './entity.ts'
import { reportingVerb } from './reporting.ts'
import type { Sentence } from './sentences.ts'
import { countryOf, isInstitution, publications } from './vocabulary.ts'

/** Adds outlets that the article knows only by what they are: "the Kremlin statement", "Chinese state media". */
export function addPublications(cast: Entity[], runs: readonly Named[], countries: readonly string[]): void {
  for (const run of runs) {
    addStateMedia(cast, run, countries)
    addPublication(cast, run, countries)
  }
  for (const run of runs) addUnnamed(cast, run, countries)
  for (const { sentence } of runs) addOnlyOne(cast, sentence)
}

/** "Its communiqué", where the article gives no other. */
function addOnlyOne(cast: Entity[], { words }: Sentence): void {
  for (const [i, { word }] of words.entries())
    if (/^(its|their|the)$/.test(words[i - 1]?.word ?? '') && isOwnName(word) && !cast.some(isStatementOf(word)))
      cast.push({ ...outlet(`the ${word}`, [], word, undefined), described: true })
}

const isStatementOf =
  (head: string) =>
  (one: Entity): boolean =>
    one.head === head || (head === 'statement' && one.outletKind === 'statement')

/** "Chinese state-owned media", "Ethiopian state television". */
function addStateMedia(cast: Entity[], { sentence, to, lead }: Named, countries: readonly string[]): void {
  const words = sentence.words.slice(to, to + 3).map(({ word }) => word)
  const said =
    /^(?:state|state-owned|state-run|official|public) (media|television|tv|radio|broadcaster|news agency|newspaper)/.exec(
      words.join(' '),
    )
  const follows = sentence.words[to + (said?.[1] === 'news agency' ? 3 : 2)]
  const isNamed = follows !== undefined && follows.before === '' && /^\p{Lu}/u.test(follows.text)
  if (!lead || !said?.[1] || isNamed) return
  const head = said[1]
  const name = `${lead.charAt(0).toUpperCase()}${lead.slice(1)} state ${head}`
  const known = cast.find((one) => one.name === name)
  if (known) return void known.aliases.add(`${lead} ${said[0]}`)
  const kind = head === 'media' ? 'state media' : /agency|paper/.test(head) ? 'news outlet' : 'broadcaster'
  cast.push({ ...outlet(name, [`${lead} ${said[0]}`], head, countryOf(lead, countries)), outletKind: kind })
}

/** "The Kremlin statement", "Larkmoor’s bulletin". */
function addPublication(cast: Entity[], run: Named, countries: readonly string[]): void {
  const { sentence, to, lead, words } = run
  const next = sentence.words[to]
  if (next?.before !== '' || !isOwnName(next.word)) return
  // "The Russian statement" may be the Kremlin’s: an adjective alone makes no outlet where there is one of the kind.
  const country = lead && countryOf(lead, countries)
  if (
    lead &&
    cast.some(
      (one) => one.outletKind === 'statement' && (one.owner === country || (!country && one.head === next.word)),
    )
  )
    return
  const text = lead ? `${lead.charAt(0).toUpperCase()}${lead.slice(1)}` : written(words)
  const phrase = text.toLowerCase()
  const giver = cast.find(({ aliases }) => aliases.has(phrase))
  const alias = `${phrase} ${next.word}`
  // A seat of government that publishes a statement is cited by it.
  if (giver && isInstitution(phrase)) {
    giver.aliases.add(alias)
    Object.assign(giver, { name: `the ${text} ${next.word}`, head: next.word })
    return
  }
  if (giver?.kind === 'outlet' || giver?.kind === 'person' || cast.some(({ aliases }) => aliases.has(alias))) return
  cast.push(
    outlet(`the ${text} ${next.word}`, [alias], next.word, (lead ? country : giver?.name.replace(/^the /, '')) ?? text),
  )
}

/** A publication that gets no name: "said in a bulletin"; it is whoever’s the sentence is about. */
function addUnnamed(cast: Entity[], { words, lead, sentence }: Named, countries: readonly string[]): void {
  const all = sentence.words
  const at = all.findIndex(
    ({ word }, i) => isOwnName(word) && /^(a|an)$/.test(all[i - 1]?.word ?? '') && /^in$/.test(all[i - 2]?.word ?? ''),
  )
  const head = all[at]?.word
  if (head === undefined || !all.some(({ word }) => reportingVerb(word))) return
  const giver = cast.find(({ aliases, kind }) => kind === 'organisation' && aliases.has(written(words).toLowerCase()))
  const owner = lead ? countryOf(lead, countries) : giver?.name.replace(/^the /, '')
  if (owner === undefined) {
    if (!cast.some((one) => one.head === head))
      cast.push({ ...outlet(`the ${head}`, [], head, undefined), described: true })
    return
  }
  const same = ({ owner: other = '' }: Entity) => owner.startsWith(other) || other.startsWith(owner)
  if (cast.some((one) => one.head === head && same(one))) return
  cast.push({ ...outlet(`the ${owner} ${head}`, [], head, owner), described: true })
}

const outlet = (name: string, aliases: readonly string[], head: string, owner: string | undefined): Entity => ({
  id: '',
  kind: 'outlet',
  name,
  aliases: new Set(aliases),
  outletKind: 'statement',
  head,
  ...(owner && { owner }),
})

/** The publications that stand for an account; "report" and "announcement" can be anybody’s. */
const isOwnName = (word: string): boolean =>
  publications.has(word) && !/^(account|announcement|broadcast|release|report)$/.test(word)
