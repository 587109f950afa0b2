import { anki } from './anki.ts'
import { blooket } from './blooket.ts'
import { cmi5 } from './cmi5.ts'
import { csv } from './csv.ts'
import { gift } from './gift.ts'
import { gimkit } from './gimkit.ts'
import { h5p } from './h5p.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { kahoot } from './kahoot.ts'
import { markdown } from './markdown.ts'
import type { ExportSet, Format } from './model.ts'
import { moodle } from './moodle.ts'
import { qti3 } from './qti3.ts'
import { qti22 } from './qti22.ts'
import { scorm } from './scorm.ts'
import { wayground } from './wayground.ts'

/** Every format by its name in addresses, in the order in which pages list them. */
const writers = {
  kahoot,
  wayground,
  blooket,
  gimkit,
  moodle,
  gift,
  qti3,
  qti22,
  h5p,
  scorm,
  cmi5,
  anki,
  markdown,
  csv,
  json,
  jsonld,
} satisfies Record<string, Format>

export type FormatId = keyof typeof writers

export const formats: Readonly<Record<FormatId, Format>> = writers

export const isFormat = (id: string): id is FormatId => Object.hasOwn(formats, id)

/** What a browser saves this under: `xi-putin-call-edition-17-length-10-kahoot.xlsx`, without anything to be escaped. */
export function fileName({ quiz, form }: ExportSet, id: FormatId): string {
  const part = form ? `edition-${form.edition}-length-${form.length}` : 'bank'
  return `${quiz}-${part}-${id}.${formats[id].extension}`
}
