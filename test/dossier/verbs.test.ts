import { expect, test } from 'vitest'
import { furtherBy, grants, scale, strongest } from '../../src/dossier/verbs.ts'

test('the scale runs from a hint to a signature', () => {
  const rising = ['implied', 'said', 'discussed', 'encouraged', 'demanded', 'was ready to', 'agreed', 'signed']
  const steps = rising.map((verb) => strongest(`Xi ${verb} a settlement`)?.strength)
  expect(steps).toEqual(scale.map(({ strength }) => strength))
})

test('a text is as strong as its strongest verb that is not denied', () => {
  expect(strongest('It said that they discussed trade')).toEqual({ word: 'discussed', strength: 3 })
  expect(strongest('They discussed trade and did not agree on it')?.word).toBe('discussed')
  expect(strongest('Nothing was agreed or signed')).toBeUndefined()
  expect(strongest('China stood ready to push for cooperation')?.strength).toBe(6)
  expect(strongest('their support for each other, and a promise')).toBeUndefined()
})

test('how much further one text goes than another; without a verb of the scale, it is said', () => {
  expect(furtherBy('they agreed on trade', 'they discussed trade')).toBe(4)
  expect(furtherBy('they discussed trade', 'the war is a “special military operation”')).toBe(1)
  expect(furtherBy('the statement implied it', 'he said it')).toBe(-1)
})

test('a noun grants a claim what its verb would, and hardens no retelling', () => {
  expect(grants('Russia has declared its support for the claims')).toBe(4)
  expect(grants('a report')).toBe(2)
  expect(strongest('Russia has declared its support for the claims')).toBeUndefined()
})
