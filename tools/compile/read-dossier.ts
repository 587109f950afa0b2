import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { Fault, Path } from '../../src/dossier/check/fault.ts'
import { load } from '../../src/dossier/load.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { generate } from '../../src/questions/bank.ts'
import { families } from '../../src/questions/families.ts'
import { unconfirmed } from './unconfirmed.ts'

type Read = { dossier: Dossier } | { faults: string[] }

/** Every dossier of a folder; where one is faulty, prints the faults of all, a line each, and ends the process. */
export function readDossiers(folder: string): Dossier[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const read = files.map((file) => readDossier(join(folder, file), readFileSync(join(folder, file), 'utf8')))
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  if (faults.length > 0) {
    console.error(`${faults.join('\n')}\n${faults.length === 1 ? 'One fault' : `${faults.length} faults`} to mend.`)
    process.exit(1)
  }
  return read.flatMap((one) => ('dossier' in one ? [one.dossier] : []))
}

/** The dossier that a file holds, or its faults as lines: file, line, place in words, problem and mend. */
export function readDossier(file: string, text: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(
        ({ message, pos: [start] }) =>
          `${file}:${lines.linePos(start).line}: this is not YAML. ${message}. Put texts that hold “: ” or “#” in quotation marks, and check the indentation.`,
      ),
    }
  const draft = unconfirmed(document)
  if (draft.length > 0) return { faults: inLines(file, document, lines, draft) }
  const loaded = load(
    document.toJS(),
    families.map(({ id }) => id),
  )
  const faults = [...misnamed(file, document), ...(loaded.ok ? unknownItems(loaded.dossier) : loaded.faults)]
  if (loaded.ok && faults.length === 0) return { dossier: loaded.dossier }
  return { faults: inLines(file, document, lines, faults) }
}

function inLines(file: string, document: Document, lines: LineCounter, faults: readonly Fault[]): string[] {
  const placed = faults.map((fault) => ({ ...fault, line: lineOf(document, lines, fault.at) }))
  placed.sort((a, b) => a.line - b.line)
  return placed.map(({ at, line, problem, mend }) => `${file}:${line}: ${inWords(document, at)}: ${problem} ${mend}`)
}

function misnamed(file: string, document: Document): Fault[] {
  const [name, id] = [basename(file, '.yaml'), document.get('id')]
  if (typeof id !== 'string' || id === name) return []
  return [{ at: ['id'], problem: `The id is “${id}”, the file’s name “${name}”.`, mend: 'Make them the same.' }]
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
          },
        ],
  )
}

/** The line of the deepest part of the path that the file has. */
function lineOf(document: Document, lines: LineCounter, at: Path): number {
  for (let depth = at.length; depth > 0; depth--) {
    const node = document.getIn(at.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** A path for people: lists by the ids of their entries, or counted from 1. */
function inWords(document: Document, at: Path): string {
  const parts = at.flatMap((key, i) => {
    if (typeof key !== 'number') return [String(key)]
    const id = document.getIn([...at.slice(0, i + 1), 'id'])
    return [typeof id === 'string' ? `“${id}”` : `no. ${key + 1}`]
  })
  return parts.join(' › ') || 'the whole file'
}
