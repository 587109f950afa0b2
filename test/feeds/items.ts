import { itemsOf } from '../../src/feeds/model.ts'
import { entryOf } from '../../src/stories/entry.ts'
import { story } from '../support/results.ts'

// Two stories and two corrections, with words that XML would take for its own.

export const origin = 'https://quiz.example'
export const at = ['2026-11-20T08:00:00.000Z', '2026-11-24T09:30:00.000Z', '2026-11-28T11:00:00.000Z'] as const
const versions = at.map((moment, i) => ({ version: `${i}`, at: moment }))
export const entry = { ...entryOf(story), versions }
export const correction = {
  date: '2026-11-23',
  what: 'It said “<b>&amp;</b>”,\u0000 ]]> and more.',
  why: 'A slip.',
  claims: [],
}
const later = { ...correction, date: '2026-11-29', what: 'It was otherwise.' }
export const other = {
  ...entry,
  id: 'other',
  title: 'A <later> story & more',
  versions: [{ version: '1', at: '2026-11-27T00:00:00.000Z' }],
}
export const items = itemsOf([
  { entry, corrections: [correction, later] },
  { entry: other, corrections: [] },
])
/** Path, title and last change of each, as readers get them. */
export const told = [
  [`/${entry.id}#correction-2`, 'Correction: The Xi–Putin call, in two versions', '2026-11-29T00:00:00.000Z'],
  [`/${entry.id}`, 'The Xi–Putin call, in two versions', at[2]],
  ['/other', 'A <later> story & more', '2026-11-27T00:00:00.000Z'],
  [`/${entry.id}#correction-1`, 'Correction: The Xi–Putin call, in two versions', at[1]],
]
