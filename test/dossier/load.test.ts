import { expect, test } from 'vitest'
import { load } from '../../src/dossier/load.ts'
import { claim, entry, families, realDossier } from './real-dossier.ts'

const faultsOf = (said: unknown) => {
  const loaded = load(said, families)
  return loaded.ok ? [] : loaded.faults.map(({ at, problem, mend }) => `${at.join('/')}: ${problem} ${mend}`)
}

test('faults of shape and of sense are reported together, and no fault draws another', () => {
  const d = realDossier()
  Object.assign(claim(d, 'endorsement'), { implied: 'hinted' })
  Object.assign(claim(d, 'economic-ties'), { at: '4.1, none' })
  delete (entry(d.outlets, 'cctv') as { kind?: string }).kind
  Object.assign(entry(d.outlets, 'fp'), { url: 'x' })
  Object.assign(claim(d, 'birthday'), { at: 'one' })
  Object.assign(d, { date: '2022-02-30' })
  expect(faultsOf(d)).toEqual([
    'outlets/4/url: “url” is no part of the format here. Correct its spelling, or take it out.',
    'outlets/2/kind: “kind” is missing. Add it; docs/authoring.md says what it holds.',
    'topics/1/claims/0/implied: This is "hinted", but true or false belongs here. Write what belongs here; docs/authoring.md has examples.',
    expect.stringContaining('topics/4/claims/1/at: This does not fit. Write the place, then who passes it on'),
    expect.stringContaining('topics/0/claims/0/at: There is no voice “none”.'),
    'date: The calendar has no 2022-02-30. Correct the day or the month.',
  ])
})

test('where a whole list is missing, only that is said', () => {
  expect(faultsOf({ ...realDossier(), topics: undefined })).toEqual([
    'topics: “topics” is missing. Add it; docs/authoring.md says what it holds.',
  ])
})

test('a number where a place belongs wants quotation marks', () => {
  const d = realDossier()
  Object.assign(claim(d, 'birthday'), { at: 1.2 })
  expect(faultsOf(d)).toEqual([
    "topics/4/claims/1/at: This is the number 1.2, but text belongs here. Put it in quotation marks: '1.2'.",
  ])
})

test.each([[null], ['a text'], [[]], [{}]])(
  'what is no dossier at all, %j, is refused without an exception',
  (said) => {
    expect(faultsOf(said).length).toBeGreaterThan(0)
  },
)
