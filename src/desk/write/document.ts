import murmurhash from 'murmurhash'
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { marksIn } from '../../dossier/marks.ts'

// What an editor picks and writes in forms is a change of the draft’s text, which stays the only copy. An editor may have
// written anything there, so nothing is taken for granted: what is not a claim is not shown as one.

/** The draft’s text as YAML, or null where it is none. */
export function openText(text: string): Document | null {
  const document = parseDocument(text, { prettyErrors: false })
  return document.errors.length > 0 || !isMap(document.contents) ? null : document
}

/** The text again, as `npm run story -- draft` writes it; comments and order stay. */
export const closeText = (document: Document): string =>
  document.toString({ lineWidth: 120, flowCollectionPadding: true, singleQuote: true })

/** `copied`: its sentence is still the article’s own. `guess`: nobody has confirmed who says it, and where. */
export type ClaimState = 'guess' | 'copied' | 'confirmed'

/** A claim as forms show it. */
export type WrittenClaim = {
  id: string
  /** Where it stands in the text: which topic, and which of its claims. */
  topic: number
  index: number
  topicId: string
  place: string
  by: string[]
  text: string
  quote: string
  name: string
  /** What the timeline calls it. */
  event: string
  /** The day on which it happened; null where the text has an earliest and a latest one, which only the text can change. */
  when: string | null
  implied: boolean
  also: string[]
  silent: Record<string, string>
  verb: string | undefined
  state: ClaimState
  /** Differs whenever anything of the claim does. */
  seen: string
}

/** Somebody or something with an entry. */
export type WrittenEntry = {
  list: EntryList
  place: number
  isGuess: boolean
  fields: Record<string, unknown>
  /** Differs whenever anything of the entry does. */
  seen: string
}

export const entryLists = ['people', 'outlets', 'organisations', 'places'] as const
export type EntryList = (typeof entryLists)[number] | 'accounts' | 'topics'

/** Every claim of the text that has an id. */
export function claimsIn(document: Document): WrittenClaim[] {
  return mapsIn(document, 'topics').flatMap(({ map: topic, place }) => {
    const claims = topic.get('claims', true)
    if (!isSeq(claims)) return []
    return claims.items.flatMap((node, index) =>
      isMap(node) && textOf(node, 'id') !== ''
        ? [claimOf(node, { topic: place, index, topicId: textOf(topic, 'id') })]
        : [],
    )
  })
}

function claimOf(node: YAMLMap, where: { topic: number; index: number; topicId: string }): WrittenClaim {
  const [place = '', ...by] = textOf(node, 'at').split(/\s*,\s*/)
  const text = textOf(node, 'text')
  const said: unknown = node.toJSON()
  const { also, silent } = said as { also?: unknown; silent?: unknown }
  return {
    ...where,
    id: textOf(node, 'id'),
    place,
    by,
    text,
    quote: textOf(node, 'quote'),
    name: textOf(node, 'name'),
    event: textOf(node, 'event'),
    when: isMap(node.get('when', true)) ? null : textOf(node, 'when'),
    implied: node.get('implied') === true,
    also: Array.isArray(also) ? also.map(String) : [],
    silent:
      typeof silent === 'object' && silent !== null
        ? Object.fromEntries(Object.entries(silent).map(([outlet, at]) => [outlet, String(at)]))
        : {},
    verb: marksIn(text).find(({ kind }) => kind === 'verb')?.words,
    state: node.tag === '!guess' ? 'guess' : isCopied(node) ? 'copied' : 'confirmed',
    seen: seenOf(node),
  }
}

export const isCopied = (claim: YAMLMap): boolean => nodeOf(claim, 'text')?.tag === '!copied'

/** Every entry of a list that is one. */
export const entriesIn = (document: Document, list: EntryList): WrittenEntry[] =>
  mapsIn(document, list).map(({ map, place }) => ({
    list,
    place,
    // A topic’s name is what is guessed of it; its claims are confirmed one by one.
    isGuess: (list === 'topics' ? nodeOf(map, 'name')?.tag : map.tag) === '!guess',
    fields: map.toJSON() as Record<string, unknown>,
    seen: seenOf(map),
  }))

export const mapsIn = (document: Document, list: string): { map: YAMLMap; place: number }[] => {
  const seq = document.get(list, true)
  return isSeq(seq) ? seq.items.flatMap((map, place) => (isMap(map) ? [{ map, place }] : [])) : []
}

export const nodeOf = (map: YAMLMap, key: string) => {
  const node = map.get(key, true)
  return isScalar(node) ? node : undefined
}

/** A text of a map; empty where it has none. */
export function textOf(map: YAMLMap, key: string): string {
  const value = nodeOf(map, key)?.value
  return value === undefined || value === null ? '' : String(value)
}

/** Differs whenever a part of the text does, its tags included. */
export const seenOf = (node: YAMLMap): string =>
  murmurhash.v3(JSON.stringify([node, node.tag, ...['text', 'name'].map((key) => nodeOf(node, key)?.tag)])).toString(36)
