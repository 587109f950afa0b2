import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isMap, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import { readDossier } from '../../src/authoring/read-dossier.ts'
import { fail, fileOf, read } from './files.ts'
import { publishFiles } from './publish.ts'
import { type Where, where } from './where.ts'

/** `withdraw id item --reason …`: writes the withdrawal into the story’s file, then publishes that file. */
export async function withdraw(args: string[]): Promise<void> {
  const options = { ...where, reason: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [id = '', item = ''] = positionals
  const { reason } = values
  if (!id || !item || !reason)
    return fail('npm run story -- withdraw <id> <item> --reason "…"   (readers see the reason)')
  await publishWith(id, (text) => withWithdrawal(text, item, reason), values)
}

/** `restore id item`: takes the withdrawal out of the story’s file, then publishes that file. */
export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  const [id = '', item = ''] = positionals
  if (!id || !item) return fail('npm run story -- restore <id> <item>')
  await publishWith(id, (text) => withoutWithdrawal(text, item), values)
}

/** The file’s text with one more withdrawn item. Every other line stays as it is. Null if the item is withdrawn already. */
export function withWithdrawal(text: string, item: string, reason: string): string | null {
  const list = withdrawnIn(text)
  if (list && placeOf(list, item) >= 0) return null
  // Strings of JSON are strings of YAML.
  const line = `- { item: ${JSON.stringify(item)}, reason: ${JSON.stringify(reason)} }\n`
  if (!list) return `${text.replace(/\n*$/, '\n')}\nwithdrawn:\n  ${line}`
  const start = lineStart(text, rangeOf(list, 0)[0])
  const indentation = /^ */.exec(text.slice(start))?.[0] ?? ''
  return text.slice(0, start) + indentation + line + text.slice(start)
}

/** The file’s text without the withdrawal of this item. Null if the item is not withdrawn. */
export function withoutWithdrawal(text: string, item: string): string | null {
  const list = withdrawnIn(text)
  const place = list ? placeOf(list, item) : -1
  if (!list || place < 0) return null
  const [start, end] = rangeOf(list, place)
  const last = list.items.length === 1
  const from = last ? text.lastIndexOf('withdrawn:', start) : lineStart(text, start)
  const rest = text.slice(text.indexOf('\n', end - 1) + 1)
  return last
    ? `${text.slice(0, from).replace(/\n+$/, '\n')}${rest && `\n${rest.replace(/^\n+/, '')}`}`
    : text.slice(0, from) + rest
}

function withdrawnIn(text: string): YAMLSeq | null {
  const list = parseDocument(text).get('withdrawn')
  return isSeq(list) && list.items.length > 0 ? list : null
}

const placeOf = ({ items }: YAMLSeq, item: string): number =>
  items.findIndex((one) => isMap(one) && one.get('item') === item)

/** Where an entry of the list stands in the text. */
function rangeOf({ items, flow }: YAMLSeq, place: number): [start: number, end: number] {
  const entry = items[place]
  if (flow || !isNode(entry) || !entry.range) return fail('Write “withdrawn” as a list with an entry a line.', 1)
  return [entry.range[0], entry.range[1]]
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at) + 1

/** Publishes a story with a change of its file, which is written only if the story is sound with it. */
async function publishWith(id: string, change: (text: string) => string | null, to: Where): Promise<void> {
  const file = fileOf(id)
  const text = change(read(file))
  if (text === null) return fail('The file says so already. Nothing is changed.', 1)
  const changed = readDossier(file, text)
  if ('faults' in changed) return fail(`${changed.faults.join('\n')}\nNothing is changed.`, 1)
  writeFileSync(file, text)
  await publishFiles([file], to)
}
