import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isMap, isSeq, parseDocument } from 'yaml'
import { readDossier } from '../compile/read-dossier.ts'
import { fail, fileOf } from './files.ts'
import { publishFiles } from './publish.ts'
import { where } from './where.ts'

/** `withdraw id item --reason …`: writes it into the story’s file and publishes the story as that then stands. */
export async function withdraw(args: string[]): Promise<void> {
  const options = { ...where, reason: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [id = '', item = ''] = positionals
  const { reason } = values
  if (!id || !item || !reason) fail('npm run story -- withdraw <id> <item> --reason "…"   (readers see the reason)')
  const file = fileOf(id)
  const document = parseDocument(readFileSync(file, 'utf8'))
  if (places(document, item).length > 0) fail(`“${item}” is withdrawn already.`, 1)
  document.addIn(['withdrawn'], document.createNode({ item, reason }))
  await published(file, document, values)
}

/** `restore id item`: takes the withdrawal out of the story’s file and publishes the story as that then stands. */
export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  const [id = '', item = ''] = positionals
  if (!id || !item) fail('npm run story -- restore <id> <item>')
  const file = fileOf(id)
  const document = parseDocument(readFileSync(file, 'utf8'))
  const [place] = places(document, item)
  if (place === undefined) fail(`“${item}” is not withdrawn.`, 1)
  document.deleteIn(['withdrawn', place])
  const left = document.get('withdrawn')
  if (isSeq(left) && left.items.length === 0) document.delete('withdrawn')
  await published(file, document, values)
}

type Document = ReturnType<typeof parseDocument>

function places(document: Document, item: string): number[] {
  const list = document.get('withdrawn')
  if (!isSeq(list)) return []
  return list.items.flatMap((one, i) => (isMap(one) && one.get('item') === item ? [i] : []))
}

/** The file is written only if the story is sound with the change, and lines of it that did not change stay as they are. */
async function published(file: string, document: Document, to: Parameters<typeof publishFiles>[1]): Promise<void> {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  const read = readDossier(file, text)
  if ('faults' in read) fail(`${read.faults.join('\n')}\nNothing is changed.`, 1)
  writeFileSync(file, text)
  await publishFiles([file], to)
}
