import { type Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { slug } from '../../authoring/draft/entity.ts'
import { marksIn, unmarked } from '../../dossier/marks.ts'
import { closeText, type EntryList, isCopied, mapsIn, nodeOf, openText, seenOf, textOf } from './document.ts'

/** What an editor has filled in for a claim. */
export type ClaimFields = {
  text: string
  quote: string
  name: string
  event: string
  when: string | null
  place: string
  /** Who passes it on, outermost first. */
  by: string[]
  implied: boolean
  /** A verb from the list in the place of the one that is marked; empty leaves it. */
  verb: string
  /** The sentence in which the article says that an outlet did not mention it, by outlet; empty where it says no such thing. */
  silent: Record<string, string>
  /** The topic it stands under, or the name of a new one. */
  topic: string
  newTopic: string
}

/** `own-words`: confirmed, but its sentence is still the article’s. */
export type Edited = { ok: true; text: string; left?: 'own-words' } | { ok: false; reason: EditRefusal }
export type EditRefusal = 'not-yaml' | 'unknown' | 'changed'

type At = { claim: string; seen: string }

/** Writes what an editor filled in for a claim; with `confirm` it is a guess no longer. */
export function editClaim(text: string, at: At, fields: ClaimFields, confirm: boolean): Edited {
  return onClaim(text, at, (document, { claims, node }) => {
    const before = textOf(node, 'text')
    const wasCopied = isCopied(node)
    const written = withVerb(fields.text.trim(), fields.verb)
    setText(document, node, 'text', written)
    const copied = wasCopied && unmarked(fields.text.trim()) === unmarked(before) && wordsAround(before) > fewWords
    const sentence = nodeOf(node, 'text')
    if (sentence && !copied) delete sentence.tag
    setText(document, node, 'at', [fields.place, ...fields.by].join(', '))
    for (const key of ['quote', 'name', 'when', 'event'] as const) {
      const value = fields[key]
      if (value !== null) setText(document, node, key, value.trim())
    }
    if (fields.implied) node.set('implied', true)
    else node.delete('implied')
    setSilent(document, node, fields.silent)
    if (confirm) delete node.tag
    move(document, claims, node, fields)
    return confirm && copied ? 'own-words' : undefined
  })
}

// Of a claim that is a quotation, so few words around it cannot be the article’s sentence.
const fewWords = 4

const wordsAround = (text: string): number =>
  unmarked(text)
    .replace(/“[^”]*”/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length

/** Takes a claim out; a topic without any is taken out with it. */
export const dropClaim = (text: string, at: At): Edited =>
  onClaim(text, at, (document, { claims, node }) => remove(document, claims, node))

/**
 * Makes one claim of two: the first keeps its place, its chain and its id, and gets the other’s words, place and silences. It
 * has to be confirmed again.
 */
export function joinClaims(text: string, at: At, other: string): Edited {
  return onClaim(text, at, (document, { node }) => {
    const joined = find(document, other)
    if (!joined || joined.node === node) return 'unknown'
    const rest = joined.node
    const sentence = nodeOf(node, 'text')
    if (sentence) {
      sentence.value = `${textOf(node, 'text')} ${textOf(rest, 'text')}`.trim()
      if (isCopied(node) || isCopied(rest)) sentence.tag = '!copied'
    }
    // Of two quotations the longer is kept, because a claim has one.
    const [quote, second] = [textOf(node, 'quote'), textOf(rest, 'quote')]
    setText(document, node, 'quote', second.length > quote.length ? second : quote)
    const tellings = [...listOf(node, 'also'), textOf(rest, 'at'), ...listOf(rest, 'also')]
    const also = [...new Set(tellings)].filter((telling) => telling !== textOf(node, 'at'))
    if (also.length > 0) node.set('also', document.createNode(also, { flow: true }))
    setSilent(document, node, { ...silentOf(rest), ...silentOf(node) })
    node.tag = '!guess'
    remove(document, joined.claims, rest)
    return undefined
  })
}

/** Adds a claim for a sentence of the article that none covers, to be confirmed like any other. */
export function addClaim(text: string, place: string, sentence: string): Edited {
  const document = openText(text)
  if (!document) return { ok: false, reason: 'not-yaml' }
  const paragraph = place.split('.')[0]
  const topics = mapsIn(document, 'topics').flatMap(({ map }) => {
    const claims = map.get('claims', true)
    return isSeq(claims) ? [claims as YAMLSeq] : []
  })
  const near = topics.find(({ items }) =>
    items.some((node) => isMap(node) && textOf(node, 'at').startsWith(`${paragraph}.`)),
  )
  const ids = new Set(topics.flatMap(({ items }) => items.map((node) => (isMap(node) ? textOf(node, 'id') : ''))))
  const base = `p${place.replace('.', '-')}`
  let id = base
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`
  const node = document.createNode({ id, at: place, text: sentence }) as YAMLMap
  node.tag = '!guess'
  const words = nodeOf(node, 'text')
  if (words) words.tag = '!copied'
  const into = near ?? topics[0]
  if (into) into.add(node)
  else if (!addTopic(document, `paragraph ${paragraph}`, node)) return { ok: false, reason: 'unknown' }
  return { ok: true, text: closeText(document) }
}

/** What an editor has filled in for an entry: texts, lists, and what is true or false; what is empty is left out. */
export type EntryFields = Record<string, string | string[] | boolean>

/** Writes an entry, or with `drop` takes it out; with `confirm` it is a guess no longer. */
export function editEntry(
  text: string,
  { list, place, seen }: { list: EntryList; place: number; seen: string },
  fields: EntryFields,
  what: 'confirm' | 'save' | 'drop',
): Edited {
  const document = openText(text)
  if (!document) return { ok: false, reason: 'not-yaml' }
  const node = mapsIn(document, list).find((one) => one.place === place)?.map
  if (!node) return { ok: false, reason: 'unknown' }
  if (seenOf(node) !== seen) return { ok: false, reason: 'changed' }
  if (what === 'drop') document.deleteIn([list, place])
  else {
    fill(document, node, fields)
    if (what === 'confirm') {
      const guess = list === 'topics' ? nodeOf(node, 'name') : node
      if (guess) delete guess.tag
    }
  }
  return { ok: true, text: closeText(document) }
}

/** The words at the head of the story and the sentences of each paragraph; what is filled in and confirmed is a guess no longer. */
export function editHead(
  text: string,
  fields: Record<string, string>,
  counts: readonly number[],
  confirm: boolean,
): Edited {
  const document = openText(text)
  if (!document || !isMap(document.contents)) return { ok: false, reason: 'not-yaml' }
  for (const [key, value] of Object.entries(fields)) {
    const node = nodeOf(document.contents, key)
    const same = node !== undefined && String(node.value ?? '') === value
    if (node) node.value = value
    else document.contents.set(key, value)
    // The article’s own headline stays marked until another is written.
    if (node && confirm && value !== '' && !(node.tag === '!copied' && same)) delete node.tag
  }
  const paragraphs = document.getIn(['source', 'paragraphs'], true)
  if (isSeq(paragraphs) && counts.length > 0) {
    if (JSON.stringify(paragraphs) !== JSON.stringify(counts))
      paragraphs.items = counts.map((one) => document.createNode(one))
    if (confirm) delete paragraphs.tag
  }
  return { ok: true, text: closeText(document) }
}

type Found = { claims: YAMLSeq; node: YAMLMap }

function onClaim(
  text: string,
  { claim, seen }: At,
  change: (document: Document, found: Found) => 'own-words' | 'unknown' | undefined,
): Edited {
  const document = openText(text)
  if (!document) return { ok: false, reason: 'not-yaml' }
  const found = find(document, claim)
  if (!found) return { ok: false, reason: 'unknown' }
  if (seenOf(found.node) !== seen) return { ok: false, reason: 'changed' }
  const said = change(document, found)
  if (said === 'unknown') return { ok: false, reason: said }
  return { ok: true, text: closeText(document), ...(said && { left: said }) }
}

function find(document: Document, claim: string): Found | undefined {
  for (const { map } of mapsIn(document, 'topics')) {
    const claims = map.get('claims', true)
    if (!isSeq(claims)) continue
    const node = claims.items.find((one) => isMap(one) && textOf(one, 'id') === claim)
    if (isMap(node)) return { claims: claims as YAMLSeq, node }
  }
  return undefined
}

function remove(document: Document, claims: YAMLSeq, node: YAMLMap): undefined {
  claims.items.splice(claims.items.indexOf(node), 1)
  const empty = mapsIn(document, 'topics').find(({ map }) => (map.get('claims', true) as unknown) === claims)
  if (claims.items.length === 0 && empty) document.deleteIn(['topics', empty.place])
  return undefined
}

function move(document: Document, from: YAMLSeq, node: YAMLMap, { topic, newTopic }: ClaimFields): void {
  const name = newTopic.trim()
  if (name !== '') {
    if (addTopic(document, name, node)) remove(document, from, node)
    return
  }
  const into = mapsIn(document, 'topics').find(({ map }) => textOf(map, 'id') === topic)
  const claims = into?.map.get('claims', true) as unknown
  if (!isSeq(claims) || claims === from) return
  claims.add(node)
  remove(document, from, node)
}

function addTopic(document: Document, name: string, claim: YAMLMap): boolean {
  const topics = document.get('topics', true)
  const id = slug(name)
  if (!isSeq(topics) || id === '' || mapsIn(document, 'topics').some(({ map }) => textOf(map, 'id') === id))
    return false
  const topic = document.createNode({ id, name, claims: [] }) as YAMLMap
  const claims = topic.get('claims', true)
  if (!isSeq(claims)) return false
  claims.add(claim)
  claims.flow = false
  topics.add(topic)
  return true
}

function fill(document: Document, node: YAMLMap, fields: EntryFields): void {
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value === 'string') setText(document, node, key, value.trim(), ['name', 'about', 'role'].includes(key))
    else if (value === false) node.delete(key)
    else if (value === true) node.set(key, true)
    else node.set(key, document.createNode(value, { flow: true }))
  }
}

/** Writes a text in the place of another, in its form; an empty one is taken out, unless it stays as a place to fill. */
function setText(document: Document, node: YAMLMap, key: string, value: string, stays = false): void {
  const known = node.get(key, true)
  if (value === '' && !stays) node.delete(key)
  else if (isScalar(known)) (known as Scalar).value = value
  else node.set(key, document.createNode(value))
}

function setSilent(document: Document, node: YAMLMap, silent: Record<string, string>): void {
  const stated = Object.fromEntries(Object.entries(silent).filter(([, place]) => place !== ''))
  if (Object.keys(stated).length === 0) node.delete('silent')
  else node.set('silent', document.createNode(stated, { flow: true }))
}

function silentOf(node: YAMLMap): Record<string, string> {
  const silent = node.get('silent', true)
  return isMap(silent)
    ? Object.fromEntries(Object.entries(silent.toJSON()).map(([outlet, at]) => [outlet, String(at)]))
    : {}
}

function listOf(node: YAMLMap, key: string): string[] {
  const list = node.get(key, true)
  return isSeq(list) ? list.items.map((one) => String(isScalar(one) ? one.value : one)) : []
}

/** The sentence with another verb in the place of the marked one. */
export function withVerb(text: string, verb: string): string {
  const marked = marksIn(text).find(({ kind }) => kind === 'verb')
  return verb === '' || !marked ? text : text.replace(`[${marked.words}](verb)`, () => `[${verb}](verb)`)
}
