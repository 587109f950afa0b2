import { expect, test } from 'vitest'
import { factsOf } from '../../src/dossier/facts.ts'
import type { Question } from '../../src/questions/model.ts'
import { ownMap } from '../../src/quiz/own-map.ts'
import { Placed } from '../../src/quiz/result-parts.tsx'
import { realDossier, secondDossier } from '../dossier/real-dossier.ts'
import { edition } from './small-edition.ts'

/** Questions that rest on these claims, and on nothing else. */
const resting = (...claims: string[][]): Question[] =>
  claims.map((ids) => {
    const [question] = edition.questions
    if (!question) throw new Error('There is no question to copy.')
    return { ...question, source: ids.map((claim) => ({ paragraph: 1, claim, chain: [], mode: 'states' as const })) }
  })

const questions = resting(['legitimacy'], ['legitimacy', 'world-peace'], ['ties'], ['call-date'], ['trade-ties'])

test('a claim is right if every question that rests on it was, and has no state if none was asked', () => {
  const { overlays, counts } = ownMap(realDossier(), questions, [false, true, true, true, true])
  const states = Object.fromEntries([...overlays].map(([claim, { state }]) => [claim, state]))
  expect(states).toEqual({
    legitimacy: 'wrong',
    'world-peace': 'right',
    ties: 'right',
    'call-date': 'right',
    'trade-ties': 'right',
  })
  expect(counts).toBe(
    'Claims you had right: 1 of the 8 from Chinese state media alone, 1 of the 6 from the Kremlin alone and 1 of the 2 from both.',
  )
})

test('of any story the counts name each account, and add up to the claims that were right', () => {
  const dossier = secondDossier()
  const all = resting(...factsOf(dossier).claims.map(({ id }) => [id]))
  const full = ownMap(dossier, all, Array(all.length).fill(true))
  const none = ownMap(dossier, all, Array(all.length).fill(false))
  const pairs = [...full.counts.matchAll(/(\d+) of the (\d+)/g)].map(([, right, of]) => [right, of])
  expect(pairs.length).toBeGreaterThanOrEqual(2)
  for (const [right, of] of pairs) expect(right).toBe(of)
  for (const { account } of full.map.sides) expect(full.counts).toContain(` from ${account.name} alone`)
  expect(none.counts.match(/\b0 of/g)?.length).toBe(pairs.length)
})

test('the map says in words what became of a claim, and leads to what it says', () => {
  const own = ownMap(realDossier(), questions, [false, true, true, true, true])
  const html = String(Placed({ quiz: 'xi-putin-call', own }))
  expect(html.match(/You answered right<\/span>/g)?.length).toBe(4)
  expect(html).toMatch(
    /href="\/xi-putin-call\/compare#claim-legitimacy"><b[^>]*>✕<\/b><span>[^<]*\. You answered wrong</,
  )
})
