import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { load } from '../../src/dossier/load.ts'
import { families } from './real-dossier.ts'

type Entry = Record<string, unknown>
/** Changes an entry of a list, or the list itself. */
type Slip = { name: string; make: (list: Entry[], at: number) => void }

const lists = ['people', 'outlets', 'organisations', 'places', 'terms', 'background', 'accounts', 'unsaid', 'cards']

// Every 19th of some 3,900 slips; all of them together have been tried and take two minutes.
const every = 19

test.each([
  ['the first story', 'quizzes/xi-putin-call.yaml'],
  ['the second', 'test/stories/ferry-call.yaml'],
])('whatever single slip is made in %s, it is one fault at most', (_, file) => {
  const clean = parse(readFileSync(file, 'utf8'))
  const slips = listsOf(clean).flatMap((list, l) =>
    list.flatMap((entry, at) => slipsOf(entry).map((slip) => ({ l, at, slip }))),
  )
  const drawn = slips.filter((_, i) => i % every === 0)
  const many = drawn.flatMap(({ l, at, slip }) => {
    const said = structuredClone(clean)
    slip.make(listsOf(said)[l] ?? [], at)
    const loaded = load(said, families)
    return loaded.ok || loaded.faults.length <= 1 ? [] : [slip.name, ...loaded.faults.map(({ problem }) => problem)]
  })
  expect(drawn.length).toBeGreaterThan(50)
  expect(many).toEqual([])
})

const listsOf = (dossier: Record<string, Entry[]>): Entry[][] => [
  ...lists.map((name) => dossier[name] ?? []),
  // What a topic holds is a list of entries, by the format.
  ...(dossier.topics ?? []).map(({ claims }) => claims as Entry[]),
]

function slipsOf(entry: Entry): Slip[] {
  const on = (name: string, make: (entry: Entry) => void): Slip => ({
    name: `${entry.id}: ${name}`,
    make: (list, at) => make(list[at] ?? {}),
  })
  return [
    { name: `${entry.id}: taken out`, make: (list, at) => list.splice(at, 1) },
    on('its id misspelled', (one) => {
      one.id = `${one.id}x`
    }),
    ...Object.keys(entry).flatMap((part) => [
      on(`without ${part}`, (one) => delete one[part]),
      on(`a number as ${part}`, (one) => {
        one[part] = 7
      }),
      on(`${part} misspelled`, (one) => {
        one[`${part}e`] = one[part]
        delete one[part]
      }),
    ]),
  ]
}
