import * as v from 'valibot'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { Fault, Path } from '../dossier/check/fault.ts'
import { lenient } from '../dossier/check/lenient.ts'
import { load } from '../dossier/load.ts'
import { type Dossier, dossierSchema } from '../dossier/model.ts'
import { generate } from '../questions/bank.ts'
import { families } from '../questions/families.ts'
import { unconfirmed } from './unconfirmed.ts'

/** The largest story that a Worker can unpack and a reader can be asked about; 20,000 items are some 20 MB in KV. */
export const limits = { bytes: 2_000_000, claims: 500, items: 20_000 }

const withClaims = v.object({ topics: v.array(v.object({ claims: v.array(v.unknown()) })) })

type Read = { dossier: Dossier } | { faults: string[] }

/** What else may be wrong with a dossier of sound shape. */
type Further = (dossier: Dossier) => Fault[]

/** A fault at its place in a file: its line, counted from 1, and its path for people; both are left out where it is the whole file’s. */
export type Placed = Fault & { line?: number; where?: string }

type Examined = { dossier: Dossier } | { found: Placed[] }

/** The dossier that a file holds, or its faults as lines: file, line, place in words, problem and mend. */
export function readDossier(file: string, text: string, further: Further = () => []): Read {
  const read = examine(file, text, { further })
  return 'dossier' in read ? read : { faults: read.found.map((one) => asLine(file, one)) }
}

/** A fault as a line. */
export const asLine = (file: string, { line, where, problem, mend, more }: Placed): string =>
  `${[file, line].filter(Boolean).join(':')}: ${where === undefined ? '' : `${where}: `}${[problem, mend].filter(Boolean).join(' ')}${following(more)}`

/**
 * The dossier that a file holds, or what is wrong with it. Of a draft only what nobody has confirmed is found; with `within`
 * also what the checks find elsewhere in it.
 */
export function examine(
  file: string,
  text: string,
  { further = () => [], within = false }: { further?: Further; within?: boolean } = {},
): Examined {
  const size = new TextEncoder().encode(text).length
  if (size > limits.bytes) return ofWhole(`it has ${size} bytes; a dossier may have ${limits.bytes}.`)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) return { found: [notYaml(document, lines)] }
  const placed = (faults: readonly Fault[]): Examined => ({ found: inPlace(document, lines, text, faults) })
  const draft = unconfirmed(document)
  if (draft.length > 0 && !within) return placed(draft)
  const said: unknown = document.toJS()
  // Before the check, which compares every claim with every other.
  const claims = v.is(withClaims, said) ? said.topics.flatMap((topic) => topic.claims).length : 0
  if (claims > limits.claims) return ofWhole(`it has ${claims} claims; a dossier may have ${limits.claims}.`)
  const loaded = load(
    said,
    families.map(({ id }) => id),
  )
  // It has the shape by construction, whatever was said.
  const whole = loaded.dossier ?? (within ? (lenient(dossierSchema, said) as Dossier) : undefined)
  const faults = [
    ...misnamed(file, document),
    ...(loaded.ok ? unknownItems(loaded.dossier) : loaded.faults),
    ...(whole ? further(whole) : []),
  ]
  if (loaded.ok && faults.length === 0 && draft.length === 0) return { dossier: loaded.dossier }
  return placed([...draft, ...faults.filter(({ at }) => !draft.some((one) => lies(at, one.at)))])
}

const ofWhole = (problem: string): Examined => ({ found: [{ at: [], problem, mend: '', more: 0 }] })

/** Whether a path leads to a place, or into it. */
const lies = (path: Path, place: Path): boolean => place.every((key, i) => path[i] === key)

function inPlace(document: Document, lines: LineCounter, text: string, faults: readonly Fault[]): Placed[] {
  const placed = faults.map((fault) => ({
    ...fault,
    line: lineOf(document, lines, text, fault),
    where: inWords(document, fault.at),
  }))
  return placed.sort((a, b) => a.line - b.line)
}

/** After the first break of its grammar, whatever else a YAML file is said to lack only follows from it. */
function notYaml({ errors }: Document, lines: LineCounter): Placed {
  const [first] = errors
  return {
    at: [],
    line: lines.linePos(first?.pos[0] ?? 0).line,
    problem: `this is not YAML. ${first?.message}.`,
    mend: 'Put texts that hold “: ” or “#” in quotation marks, and check the indentation.',
    more: errors.length - 1,
  }
}

const following = (more: number): string =>
  more === 0 ? '' : ` (and ${more} more that ${more === 1 ? 'follows' : 'follow'} from it)`

function misnamed(file: string, document: Document): Fault[] {
  const [name, id] = [file.replace(/^.*[\\/]|\.yaml$/g, ''), document.get('id')]
  if (typeof id !== 'string' || id === name) return []
  return [
    { at: ['id'], problem: `The id is “${id}”, the file’s name “${name}”.`, mend: 'Make them the same.', more: 0 },
  ]
}

/** Withdrawn items that the bank would not have in any case; only the whole bank can tell. */
function unknownItems(dossier: Dossier): Fault[] {
  if (!dossier.withdrawn.some(({ item }) => item)) return []
  const items = new Set(generate({ ...dossier, withdrawn: [] }).map(({ id }) => id))
  return dossier.withdrawn.flatMap(({ item }, i) =>
    item === undefined || items.has(item)
      ? []
      : [
          {
            at: ['withdrawn', i, 'item'],
            problem: `The bank has no item “${item}”.`,
            mend: 'Copy the id from the bank (/api/quizzes/<story>/bank), or take the withdrawal out.',
            more: 0,
          },
        ],
  )
}

/** The line of the deepest part of the path that the file has and, in a text of many lines, of the words meant. */
function lineOf(document: Document, lines: LineCounter, text: string, { at, words }: Fault): number {
  for (let depth = at.length; depth > 0; depth--) {
    const node = document.getIn(at.slice(0, depth), true)
    if (!isNode(node) || !node.range) continue
    const [start, end] = node.range
    // A line of the file may end after any word: the first three are looked for with whatever lies between them.
    const sought = words?.split(/\s+/).slice(0, 3).map(escaped).join('\\s+')
    const within = sought ? text.slice(start, end).search(new RegExp(sought)) : 0
    return lines.linePos(start + Math.max(within, 0)).line
  }
  return 1
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A path for people: lists by the ids of their entries, or counted from 1. */
function inWords(document: Document, at: Path): string {
  const parts = at.flatMap((key, i) => {
    if (typeof key !== 'number') return [String(key)]
    if (at[i - 1] === 'says') return [`sentence ${key + 1}`]
    const id = document.getIn([...at.slice(0, i + 1), 'id'])
    return [typeof id === 'string' ? `“${id}”` : `no. ${key + 1}`]
  })
  return parts.join(' › ') || 'the whole file'
}
