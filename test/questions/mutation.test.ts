import { expect, test } from 'vitest'
import type { Claim, Dossier } from '../../src/dossier/model.ts'
import { generate } from '../../src/questions/bank.ts'
import { settles, solver } from '../../src/questions/solver/solve.ts'
import { readStory } from '../support/story.ts'

type Question = { statement?: string; stem: string; texts: string[] }

/** Every question that a dossier yields, each under all of its text. */
function questionsOf(dossier: Dossier): Map<string, Question> {
  const questions = generate(dossier).map(({ statement, stem, options }) => ({
    ...(statement !== undefined && { statement }),
    stem,
    texts: options.map(({ text }) => text),
  }))
  return new Map(questions.map((question) => [JSON.stringify(question), question]))
}

/** Says of a question whether the solver, too, holds its first option for right. */
function agrees(dossier: Dossier): (question: Question) => boolean {
  const solve = solver(dossier)
  return ({ texts, ...asked }) => settles(solve(asked, texts), 0)
}

const story = readStory()
const agreed = agrees(story)
const bank = [...questionsOf(story)].filter(([, question]) => agreed(question))
const inBank = new Set(bank.map(([text]) => text))
const claimsOf = (dossier: Dossier): Claim[] => dossier.topics.flatMap(({ claims }) => claims)
const claims = claimsOf(story)

type Change = (claim: Claim) => void

/** Whether a change to one claim changes, removes or unsettles a question. */
function isNoticed(id: string, change: Change): boolean {
  const changed = structuredClone(story)
  for (const claim of claimsOf(changed)) if (claim.id === id) change(claim)
  const questions = questionsOf(changed)
  // What is gone or new is seen without asking the solver about all the rest.
  if (bank.some(([text]) => !questions.has(text))) return true
  const stillAgreed = agrees(changed)
  return (
    [...questions].some(([text, question]) => !inBank.has(text) && stillAgreed(question)) ||
    bank.some(([, question]) => !stillAgreed(question))
  )
}

/** A change that gives a claim other properties. */
const set =
  (properties: (claim: Claim) => Partial<Claim>): Change =>
  (claim) =>
    void Object.assign(claim, properties(claim))

const unnoticed = (some: readonly Claim[], change: (claim: Claim) => Change): string[] =>
  some.filter((claim) => !isNoticed(claim.id, change(claim))).map(({ id }) => id)

const outletOf = (written: string): string | undefined =>
  written.split(', ').find((link) => story.outlets.some(({ id }) => id === link))
// What follows from another claim of the same account holds, whatever its own telling says.
const follows = new Set(claims.flatMap(({ entails }) => entails))
// What no question rests on is guarded by the check alone.
const asked = new Set(generate(story).flatMap(({ source }) => source.map(({ claim }) => claim)))
const stands = ({ id }: Claim): boolean => asked.has(id) && !follows.has(id)
const isComparable = (claim: Claim): boolean => story.topics.some((t) => t.comparable && t.claims.includes(claim))

test('no claim can be given to the other account without an item changing or vanishing', () => {
  const other = (outlet: string): string => (outlet === 'kremlin' ? 'cctv' : 'kremlin')
  const told = claims.filter((claim) => outletOf(claim.at) !== undefined && stands(claim))
  expect(told.length).toBeGreaterThan(15)
  const flip = ({ at }: Claim): Change => {
    const outlet = outletOf(at) ?? ''
    return (claim) => {
      claim.at = at.replace(`, ${outlet}`, `, ${other(outlet)}`)
    }
  }
  expect(unnoticed(told, flip)).toEqual([])
})

test('no claim of the article’s own can be laid to an account unnoticed, and none of an account’s taken for the article’s', () => {
  const own = claims.filter(({ at, ask, untrue }) => !at.includes(',') && (ask.length > 0 || untrue !== undefined))
  expect(own.length).toBeGreaterThan(5)
  expect(unnoticed(own, () => set(({ at }) => ({ at: `${at}, kremlin` })))).toEqual([])
  const told = claims.filter((claim) => outletOf(claim.at) !== undefined && isComparable(claim) && stands(claim))
  expect(unnoticed(told, () => set(({ at }) => ({ at: at.split(', ')[0] ?? '' })))).toEqual([])
})

test('no silence can be dropped or invented unnoticed', () => {
  const silent = claims.filter((claim) => claim.silent !== undefined)
  expect(silent.length).toBeGreaterThan(0)
  expect(unnoticed(silent, () => (claim) => void delete claim.silent)).toEqual([])
  // What is too close to another claim is not asked after its silence.
  const named = claims.filter(
    (claim) => !claim.silent && claim.name && isComparable(claim) && stands(claim) && claim.near.length === 0,
  )
  const invent =
    ({ at }: Claim): Change =>
    (claim) => {
      claim.silent = { [outletOf(at) === 'kremlin' ? 'cctv' : 'kremlin']: '5.2' }
    }
  expect(named.length).toBeGreaterThan(5)
  expect(unnoticed(named, invent)).toEqual([])
})

test('no speaker can be exchanged unnoticed', () => {
  const spoken = claims.filter((claim) => stands(claim) && story.people.some(({ id }) => claim.at.endsWith(`, ${id}`)))
  expect(spoken.length).toBeGreaterThan(5)
  const exchange = ({ at }: Claim): Change => {
    const voice = at.split(', ').at(-1) ?? ''
    return (claim) => {
      claim.at = at.replace(new RegExp(`${voice}$`), voice === 'putin' ? 'wei' : 'putin')
    }
  }
  expect(unnoticed(spoken, exchange)).toEqual([])
})

test('no date can move past another unnoticed', () => {
  const dated = claims.filter(({ event, when }) => event !== undefined && (typeof when === 'string' || when?.from))
  expect(dated.length).toBeGreaterThan(2)
  const move =
    ({ id }: Claim): Change =>
    (claim) => {
      claim.when = id === 'no-limits' ? '2022-12-01' : '2022-01-01'
    }
  expect(unnoticed(dated, move)).toEqual([])
})

test('no claim of one account can be made to follow from one of the other unnoticed', () => {
  const sided = claims.filter(
    (c) => isComparable(c) && outletOf(c.at) !== undefined && c.also.length === 0 && !c.implied,
  )
  const isKremlin = ({ at }: Claim): boolean => outletOf(at) === 'kremlin'
  const follow = (claim: Claim): boolean =>
    sided.some(
      (from) => isKremlin(from) !== isKremlin(claim) && isNoticed(from.id, (one) => one.entails.push(claim.id)),
    )
  expect(sided.filter((claim) => !follow(claim)).map(({ id }) => id)).toEqual([])
})

test('no implication can be taken for a statement unnoticed', () => {
  const implied = claims.filter((claim) => claim.implied)
  expect(implied.length).toBeGreaterThan(0)
  expect(unnoticed(implied, () => set(() => ({ implied: false })))).toEqual([])
})

test('no verb can be made stronger unnoticed', () => {
  const marked = claims.filter(({ text }) => /\[(?:discussed|encouraged|supports|opposes)[^\]]*\]\(verb\)/.test(text))
  expect(marked.length).toBeGreaterThan(3)
  const harden = (): Change => (claim) => {
    claim.text = claim.text.replace(/\[[^\]]+\]\(verb\)/, '[signed a pact on](verb)')
  }
  expect(unnoticed(marked, harden)).toEqual([])
})
