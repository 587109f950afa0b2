import * as v from 'valibot'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { Fault, Path } from '../dossier/check/fault.ts'
import { load } from '../dossier/load.ts'
import type { Dossier } from '../dossier/model.ts'
import { generate } from '../questions/bank.ts'
import { families } from '../questions/families.ts'
import { unconfirmed } from './unconfirmed.ts'

/** The largest story that a Worker can unpack and a reader can be asked about; 20,000 items are some 20 MB in KV. */
export const limits = { bytes: 2_000_000, claims: 500, items: 20_000 }

const withClaims = v.object({ topics: v.array(v.object({ claims: v.array(v.unknown()) })) })

type Read = { dossier: Dossier } | { faults: string[] }

/** What else may be wrong with a dossier of sound shape. */
type Further = (dossier: Dossier) => Fault[]

/** The dossier that a file holds, or its faults as lines: file, line, place in words, problem and mend. */
export function readDossier(file: string, text: string, further: Further = () => []): Read {
  const size = new TextEncoder().encode(text).length
  if (size > limits.bytes) return { faults: [`${file}: it has ${size} bytes; a dossier may have ${limits.bytes}.`] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) return { faults: [notYaml(file, document, lines)] }
  const asLines = (faults: readonly Fault[]): string[] => inLines(file, document, lines, text, faults)
  const draft = unconfirmed(document)
  if (draft.length > 0) return { faults: asLines(draft) }
  const said: unknown = document.toJS()
  // Before the check, which compares every claim with every other.
  const claims = v.is(withClaims, said) ? said.topics.flatMap((topic) => topic.claims).length : 0
  if (claims > limits.claims)
    return { faults: [`${file}: it has ${claims} claims; a dossier may have ${limits.claims}.`] }
  const loaded = load(
    said,
    families.map(({ id }) => id),
  )
  const faults = [
    ...misnamed(file, document),
    ...(loaded.ok ? unknownItems(loaded.dossier) : loaded.faults),
    ...(loaded.dossier ? further(loaded.dossier) : []),
  ]
  if (loaded.ok && faults.length === 0) return { dossier: loaded.dossier }
  return { faults: asLines(faults) }
}

function inLines(
  file: string,
  document: Document,
  lines: LineCounter,
  text: string,
  faults: readonly Fault[],
): string[] {
  const placed = faults.map((fault) => ({ ...fault, line: lineOf(document, lines, text, fault) }))
  placed.sort((a, b) => a.line - b.line)
  return placed.map(
    ({ at, line, problem, mend, more }) =>
      `${file}:${line}: ${inWords(document, at)}: ${problem} ${mend}${following(more)}`,
  )
}

/** After the first break of its grammar, whatever else a YAML file is said to lack only follows from it. */
function notYaml(file: string, { errors }: Document, lines: LineCounter): string {
  const [first] = errors
  const line = lines.linePos(first?.pos[0] ?? 0).line
  return `${file}:${line}: this is not YAML. ${first?.message}. Put texts that hold “: ” or “#” in quotation marks, and check the indentation.${following(errors.length - 1)}`
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
