import { describe, type Entity } from './entity.ts'
import { isCountry, isDemonym } from './runs.ts'
import type { Token } from './sentences.ts'
import {
  countryOf,
  introducesBody,
  isBodyWord,
  isDeterminer,
  isRole,
  isRulers,
  publications,
  publishers,
} from './vocabulary.ts'

/** Where somebody is named, described ("the station’s report") or meant by a pronoun. */
export type Mention = { entity: Entity; from: number; to: number; possessive: boolean; named: boolean }

/** Whom the article has spoken of so far, the last one last. */
export type Discourse = { cast: Entity[]; recent: Entity[] }

/** Everybody whom a sentence mentions, in its order; descriptions and pronouns mean whoever fits and was mentioned last. */
export function mentionsIn(tokens: readonly Token[], { cast, recent }: Discourse): Mention[] {
  const found: Mention[] = []
  const phrases = phrasesOf(cast)
  const sofar = () => [...recent, ...found.map(({ entity }) => entity)]
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.quotation) continue
    const name = named(tokens, i, phrases)
    const described = name ? undefined : describedAt(tokens, i, found, { cast, recent: sofar() })
    const mention = name ?? described ?? pronounAt(tokens, i, { cast, recent: sofar() })
    if (!mention) continue
    // "Larkmoor’s bulletin" is one mention, of the bulletin.
    while (found.at(-1) && (found.at(-1)?.to ?? 0) > mention.from) found.pop()
    found.push(mention)
    i = mention.to - 1
  }
  return found
}

const phrasesOf = (cast: readonly Entity[]): Map<string, Entity> =>
  new Map(cast.flatMap((entity) => [...entity.aliases].map((alias) => [alias, entity] as const)))

function named(tokens: readonly Token[], from: number, phrases: ReadonlyMap<string, Entity>): Mention | undefined {
  if (!/^\p{Lu}/u.test(tokens[from]?.text ?? '')) return undefined
  for (let to = Math.min(tokens.length, from + 7); to > from; to--) {
    const words = tokens.slice(from, to)
    if (words.some(({ before }, i) => i > 0 && before !== '')) continue
    const entity = phrases.get(words.map(({ word }) => word).join(' '))
    if (entity) return { entity, from, to, possessive: tokens[to - 1]?.possessive ?? false, named: true }
  }
  return undefined
}

function describedAt(
  tokens: readonly Token[],
  i: number,
  found: readonly Mention[],
  discourse: Discourse,
): Mention | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const next = tokens[i + 1]
  // "state broadcaster CCTV": the name follows.
  if (next && next.before === '' && /^\p{Lu}/u.test(next.text)) return undefined
  const owner = found.at(-1)
  const owned = owner && owner.to <= i && i - owner.to <= 2 && (owner.possessive || owner.to === i) ? owner : undefined
  const from = owned ? owned.from : determinerBefore(tokens, i)
  if (from === undefined) return undefined
  const modifiers = tokens.slice(from, i).map(({ word }) => word)
  const entity = meant(token.word, modifiers, owned?.entity, discourse)
  return entity && { entity, from, to: i + 1, possessive: token.possessive, named: false }
}

function determinerBefore(tokens: readonly Token[], i: number): number | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    if (tokens[j + 1]?.before !== '') return undefined
    if (isDeterminer(tokens[j]?.word ?? '')) return j
  }
  return undefined
}

function meant(
  head: string,
  modifiers: readonly string[],
  owner: Entity | undefined,
  { cast, recent }: Discourse,
): Entity | undefined {
  const last = (fits: (entity: Entity) => boolean) => recent.findLast(fits) ?? undefined
  const isOutlet = ({ kind }: Entity) => kind === 'outlet'
  if (/^(reporter|correspondent)s?$/.test(head))
    return owner?.kind === 'outlet' ? owner : modifiers.includes('its') ? last(isOutlet) : undefined
  if (publications.has(head)) {
    if (owner?.kind === 'outlet') return owner
    if (owner?.kind === 'person') return undefined
    const its = modifiers[0] === 'its' ? last(({ outletKind }) => outletKind === 'statement') : undefined
    if (its && (its.head === undefined || its.head === head)) return its
    const called = cast.filter((entity) => isOutlet(entity) && entity.head === head)
    const country = modifiers.filter(isDemonym).map((word) =>
      countryOf(
        word,
        cast.map(({ name }) => name),
      ),
    )[0]
    const whose = owner?.name ?? country
    const own = cast.find(
      (entity) =>
        isOutlet(entity) &&
        entity.owner === whose &&
        whose !== undefined &&
        (called.length === 0 || called.includes(entity)),
    )
    if (own) return own
    if (called.length > 0) return last((entity) => called.includes(entity)) ?? called[0]
    if (modifiers.some((word) => /^(a|an)$/.test(word))) return undefined
    const kind = head === 'announcement' ? 'statement' : head === 'broadcast' ? 'broadcaster' : undefined
    return last((entity) => isOutlet(entity) && entity.outletKind === kind) ?? last(isOutlet)
  }
  const names = publishers[head]
  if (names)
    return /^(a|an)$/.test(modifiers[0] ?? '')
      ? undefined
      : (last((one) => isOutlet(one) && (one.head === head || names.test(one.name.toLowerCase()))) ?? undefined)
  if (isRole(head))
    return owner
      ? undefined
      : last(
          ({ kind, role }) =>
            kind === 'person' &&
            role !== undefined &&
            new RegExp(`\\b${head}\\b`, 'i').test(role) &&
            /^(the|its|their)$/.test(modifiers[0] ?? ''),
        )
  if (isRulers(head)) {
    const adjective = modifiers.findLast(isDemonym)
    const countries = cast.map(({ name }) => name)
    const named = owner?.name ?? (adjective && countryOf(adjective, countries))
    return cast.find(({ name, kind }) => name === named && kind !== 'outlet' && kind !== 'person')
  }
  const own = modifiers.filter((word) => !isDeterminer(word) && word !== owner?.name.toLowerCase())
  if (isBodyWord(head) && own.length > 0 && /^(the|its|a|an)$/.test(modifiers[0] ?? '')) {
    // "the Ethiopian foreign ministry" is no other ministry.
    const whole = cast.find(
      ({ kind, name }) =>
        kind === 'organisation' && [...own, head].every((word) => name.toLowerCase().split(' ').includes(word)),
    )
    return whole ?? describe([...own, head].join(' '), cast)
  }
  if ((isBodyWord(head) || introducesBody(head)) && !/^(both|two|neither|a|an)$/.test(modifiers[0] ?? ''))
    return (
      last(({ kind, name }) => kind === 'organisation' && name.toLowerCase().split(' ').includes(head)) ??
      (introducesBody(head) && modifiers[0] === 'the'
        ? last(({ kind, name }) => kind === 'organisation' && !isCountry(name.toLowerCase()))
        : undefined)
    )
  return undefined
}

function pronounAt(tokens: readonly Token[], i: number, { recent }: Discourse): Mention | undefined {
  const word = tokens[i]?.word ?? ''
  const entity = /^(he|she|him|her)$/.test(word)
    ? recent.findLast(({ kind }) => kind === 'person')
    : word === 'it'
      ? recent.findLast(({ kind }) => kind === 'outlet' || kind === 'organisation')
      : /^(they|them)$/.test(word)
        ? recent.findLast(({ described, kind }) => described && kind === 'organisation')
        : undefined
  return entity && { entity, from: i, to: i + 1, possessive: false, named: false }
}
