import { describe, expect, test } from 'vitest'
import { ClaimMapView } from '../../src/claim-map/claim-map.tsx'
import { claimMap, countOn } from '../../src/claim-map/model.ts'
import { realDossier, secondDossier } from '../dossier/real-dossier.ts'

const href = (anchor: string): string => `#${anchor}`

describe.each([
  ['the first story', realDossier()],
  ['the invented story', secondDossier()],
])('the map of %s', (_, dossier) => {
  const map = claimMap(dossier)
  const marks = map.rows.flatMap(({ sides, both }) => [...sides.flat(), ...both])
  const claims = dossier.topics.flatMap((topic) => topic.claims)

  test('has every claim once, beside the silences that the article states', () => {
    const placed = marks.filter(({ kind }) => kind !== 'unmentioned').map(({ claim }) => claim)
    const all = [...placed, ...map.rest.flatMap((topic) => topic.claims)]
    expect(all.toSorted()).toEqual(claims.map(({ id }) => id).toSorted())
    const silences = claims.flatMap(({ silent }) => Object.keys(silent ?? {}))
    expect(marks.filter(({ kind }) => kind === 'unmentioned').length).toBe(silences.length)
  })

  test('puts what comes through an account’s outlets on its side or between the two', () => {
    for (const row of map.rows)
      for (const [i, side] of row.sides.entries())
        for (const mark of side.filter(({ kind }) => kind !== 'unmentioned')) {
          const claim = claims.find(({ id }) => id === mark.claim)
          const links = [claim?.at ?? '', ...(claim?.also ?? [])].flatMap((telling) => telling.split(', '))
          expect(map.sides[i]?.account.outlets.some((outlet) => links.includes(outlet))).toBe(true)
        }
  })

  test('is a list of links, in which each mark says its claim', () => {
    const html = String(ClaimMapView({ map, href }))
    for (const { claim } of marks) expect(html).toContain(`href="#claim-${claim}"`)
    expect(html.match(/<a /g)?.length).toBe(marks.length + map.rest.length)
    expect(html).not.toContain('left out')
  })
})

test('the first story: eight claims on one side, six on the other, two between them, two stated silences', () => {
  const map = claimMap(realDossier())
  expect([countOn(map, 0), countOn(map, 1)]).toEqual([8, 6])
  expect(map.rows.flatMap(({ both }) => both).map(({ claim }) => claim)).toEqual(['ties', 'support-russia'])
  expect(countOn(map, 1, (claim) => claim === 'legitimacy')).toBe(1)
  const html = String(ClaimMapView({ map, href }))
  expect(html).toContain('Reported from Chinese state media alone: 8; from the Kremlin alone: 6; from both: 2.')
  expect(html).toContain('Implied: Xi endorsed Putin’s justification for invading Ukraine')
  expect(html).toContain('Not mentioned in CCTV’s report: closer trade links')
})

test('an overlay is shown in its mark and said with its claim; a claim’s words are escaped', () => {
  const dossier = realDossier()
  const topic = dossier.topics[0]
  const claim = topic?.claims[0]
  if (!claim) throw new Error('The story has no claim.')
  claim.text = 'the two leaders <b>talked</b>'
  const overlays = new Map([[claim.id, { state: 'right', shown: '✓', note: 'You had it right' }]])
  const html = String(ClaimMapView({ map: claimMap(dossier), href, overlays }))
  expect(html).toContain(
    '<b aria-hidden="true">✓</b><span>the two leaders &lt;b&gt;talked&lt;/b&gt;. You had it right</span>',
  )
  expect(html.match(/mark said right/g)?.length).toBe(1)
})
