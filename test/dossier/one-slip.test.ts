import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Path } from '../../src/dossier/check/fault.ts'
import { load } from '../../src/dossier/load.ts'
import { families } from './real-dossier.ts'
import { slips } from './slips.ts'

const file = readFileSync('quizzes/xi-putin-call.yaml', 'utf8')

test.each(slips)('%s is one fault, at its cause', (_, slip, at, problem) => {
  const slipped = slip(file)
  expect(slipped).not.toBe(file)
  const said = parse(slipped)
  const loaded = load(said, families)
  const faults = loaded.ok ? [] : loaded.faults
  expect(faults.map((fault) => `${named(said, fault.at)}: ${fault.problem} ${fault.mend}`)).toEqual([
    expect.stringContaining(`${at}: `),
  ])
  expect(`${faults[0]?.problem} ${faults[0]?.mend}`).toContain(problem)
})

test('a slip behind which others hang says how many', () => {
  const loaded = load(parse(file.replace('{ id: cctv, of', '{ id: cctvv, of')), families)
  expect(loaded.ok ? 0 : loaded.faults[0]?.more).toBeGreaterThan(10)
})

test('three slips in three places are three faults', () => {
  const slipped = file
    .replace('- id: settlement', '- id: setlement')
    .replace('said that they discussed closer', 'said that they agreed on closer')
    .replace("when: '2022-02-04'", "when: '2022-02-30'")
  const said = parse(slipped)
  const loaded = load(said, families)
  expect(loaded.ok ? [] : loaded.faults.map((fault) => named(said, fault.at))).toEqual([
    'topics/ukraine/claims/setlement/id',
    'topics/partnership/claims/no-limits/when',
    'cards/one-minute/says/1',
  ])
})

/** A path with the ids of the entries in the place of their numbers. */
function named(said: unknown, at: Path): string {
  let part = said
  return at
    .map((key) => {
      part = typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined
      const id: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, 'id') : undefined
      return typeof key === 'number' && typeof id === 'string' ? id : String(key)
    })
    .join('/')
}
