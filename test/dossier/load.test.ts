import { expect, test } from 'vitest'
import { load } from '../../src/dossier/load.ts'
import { entry, families, realDossier } from './real-dossier.ts'

type Changeable = Record<string, unknown>
const faultsOf = (said: unknown) => {
  const loaded = load(said, families)
  return loaded.ok ? [] : loaded.faults.map(({ at, problem, mend }) => `${at.join('/')}: ${problem} ${mend}`)
}

test('faults of shape and of sense are reported together, and no fault draws another', () => {
  const d = realDossier()
  Object.assign(entry(d.claims, 'endorsement'), { mode: 'hints' })
  Object.assign(entry(d.claims, 'economic-ties'), { proposition: 'none' })
  delete (entry(d.quotes, 'legitimacy') as Changeable).about
  Object.assign(entry(d.outlets, 'fp'), { url: 'x' })
  Object.assign(entry(d.claims, 'birthday'), { at: ['one'] })
  expect(faultsOf(d)).toEqual([
    'outlets/4/url: “url” is no part of the format here. Correct its spelling, or take it out.',
    expect.stringContaining('claims/5/at/0: This does not fit. A place is paragraph.sentence'),
    'claims/21/mode: This is "hints", but "states" or "implies" belongs here. Write what belongs here; docs/authoring.md has examples.',
    'quotes/3/about: “about” is missing. Add it; docs/authoring.md says what it holds.',
    expect.stringContaining('claims/17/proposition: There is no proposition “none”.'),
    expect.stringContaining('propositions/4/coverage/kremlin: “kremlin” is said to assert “economic-ties”'),
    expect.stringContaining('source/paragraphs/0: No claim or quotation represents sentence 1.2'),
  ])
})

test('where a whole list is missing, only that is said', () => {
  expect(faultsOf({ ...realDossier(), claims: undefined })).toEqual([
    'claims: “claims” is missing. Add it; docs/authoring.md says what it holds.',
  ])
})

test.each([[null], ['a text'], [[]], [{}]])(
  'what is no dossier at all, %j, is refused without an exception',
  (said) => {
    expect(faultsOf(said).length).toBeGreaterThan(0)
  },
)
