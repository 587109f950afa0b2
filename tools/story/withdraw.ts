import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isMap, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import { readDossier } from '../compile/read-dossier.ts'
import { fail, fileOf } from './files.ts'
import { publishFiles } from './publish.ts'
import { where } from './where.ts'

/** `withdraw id item --reason …`: writes the withdrawal into the story’s file, then publishes that file. */
export async function withdraw(args: string[]): Promise<void> {
  const options = { ...where, reason: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [id = '', item = ''] = positionals
  if (!id || !item || !values.reason)
    return fail('npm run story -- withdraw <id> <item> --reason "…"   (readers see the reason)')
  const file = fileOf(id)
  await publishAs(file, withWithdrawal(readFileSync(file, 'utf8'), item, values.reason), values)
}

/** `restore id item`: takes the withdrawal out of the story’s file, then publishes that file. */
export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  const [id = '', item = ''] = positionals
  if (!id || !item) return fail('npm run story -- restore <id> <item>')
  const file = fileOf(id)
  await publishAs(file, withoutWithdrawal(readFileSync(file, 'utf8'), item), values)
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

/** The file is written only if the story is sound with the change. */
async function publishAs(file: string, text: string | null, to: Parameters<typeof publishFiles>[1]): Promise<void> {
  if (text === null) return fail('The file says so already. Nothing is changed.', 1)
  const read = readDossier(file, text)
  if ('faults' in read) return fail(`${read.faults.join('\n')}\nNothing is changed.`, 1)
  writeFileSync(file, text)
  await publishFiles([file], to)
}
