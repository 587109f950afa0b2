import { expect, test } from 'vitest'
import { factsOf } from '../../src/dossier/facts.ts'
import type { Claim, Dossier } from '../../src/dossier/model.ts'
import { generate } from '../../src/questions/bank.ts'
import { standing } from '../../src/questions/families/standing.ts'
import { prove } from '../../src/questions/proof.ts'
import { readStory } from '../support/story.ts'

// What other stories have and the first has not: each change makes a dossier that the check would let through.

const claimsOf = (dossier: Dossier): Claim[] => dossier.topics.flatMap((topic) => topic.claims)

function changed(changes: Record<string, Partial<Claim>>): Dossier {
  const dossier = readStory()
  for (const claim of claimsOf(dossier)) Object.assign(claim, changes[claim.id])
  return dossier
}

test('a story in which no person is quoted has a bank', () => {
  const dossier = readStory()
  const people = dossier.people.map(({ id }) => id)
  const unspoken = (telling: string) =>
    telling
      .split(', ')
      .filter((link) => !people.includes(link))
      .join(', ')
  for (const claim of claimsOf(dossier))
    Object.assign(claim, { at: unspoken(claim.at), also: claim.also.map(unspoken) })
  const items = generate(dossier).filter(({ family }) => family === 'basis')
  expect(items.length).toBeGreaterThan(0)
  expect(items.flatMap(({ options }) => options.filter(({ text }) => text.includes(' quoted ')))).toEqual([])
})

test('what is near a claim is no wrong answer to a question about it, on whichever of the two that is written', () => {
  const wrong = (dossier: Dossier) =>
    generate(dossier)
      .find(({ id }) => id === 'fact.no-limits')
      ?.options.map(({ id }) => id)
  const offered = wrong(readStory())?.at(-1) ?? ''
  expect(claimsOf(readStory()).map(({ id }) => id)).toContain(offered)
  expect(wrong(changed({ [offered]: { near: ['no-limits'] } })) ?? []).not.toContain(offered)
})

test('a claim that could be traced to the other account as well is not surely absent from it', () => {
  const facts = factsOf(changed({ 'trade-ties': { arguable: ['cctv'], silent: {} } }))
  expect(facts.attributes(facts.account('china'), 'trade-ties')).toBe('unknown')
})

test('whoever rules out what a claim entails denies the claim', () => {
  const facts = factsOf(changed({ 'world-peace': { contradicts: ['ties'] } }))
  expect(facts.coverage(facts.account('china'), 'trade-ties')).toBe('denies')
})

test('where the article says of two reports that they did not mention a thing, nobody is asked which one it was', () => {
  const dossier = changed({ 'trade-ties': { silent: { cctv: '5.2', kremlin: '5.2' }, at: '4.1' } })
  const about = generate(dossier).filter(({ source: [first] }) => first?.claim === 'trade-ties')
  expect(about.filter(({ family }) => family === 'stated-omission' || family === 'trap')).toEqual([])
})

test('what is near a stated silence is no trap', () => {
  const traps = (dossier: Dossier) =>
    generate(dossier).flatMap(({ id }) => (id === 'trap.legitimacy-unsaid' ? [id] : []))
  expect(traps(readStory())).toHaveLength(1)
  expect(traps(changed({ 'trade-ties': { near: ['legitimacy'] } }))).toEqual([])
})

test('a phrase whose owner can be argued is offered to nobody as another’s', () => {
  const arguable = Object.fromEntries(
    claimsOf(readStory())
      .filter(({ at, phrases }) => at.includes('kremlin') && phrases.length > 0)
      .map(({ id }) => [id, { arguable: true as const }]),
  )
  const { bank, blocked } = prove(changed(arguable))
  expect(blocked).toEqual([])
  expect(JSON.stringify(bank)).not.toContain('null')
})

test('a point that an account makes is not asked as a true sentence of the article’s own', () => {
  const untrue = 'the two leaders refused to talk about it'
  const dossier = readStory()
  for (const claim of claimsOf(dossier)) if (claim.at.includes('kremlin')) Object.assign(claim, { untrue })
  const facts = factsOf(dossier)
  const held = standing.drafts(facts).filter(({ key }) => key.id === 'true')
  expect(held.filter(({ claims: [id = ''] }) => facts.claim(id).at.includes('kremlin'))).toEqual([])
})
