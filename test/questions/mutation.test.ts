import { expect, test } from 'vitest'
import { check } from '../../src/dossier/check.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { generate } from '../../src/questions/bank.ts'
import { settles, solver } from '../../src/questions/solver/solve.ts'
import { readStory } from '../support/story.ts'

type Asked = { stem: string; texts: string[] }

const askedOf = (dossier: Dossier): Asked[] =>
  generate(dossier).map(({ stem, options }) => ({ stem, texts: options.map(({ text }) => text) }))

/** Of these questions, those whose first option the solver holds for right as well, each as one text. */
function agreed(questions: Asked[], dossier: Dossier): string[] {
  const solve = solver(dossier)
  return questions.filter(({ stem, texts }) => settles(solve(stem, texts), 0)).map((one) => JSON.stringify(one))
}

const story = readStory()
const bank = agreed(askedOf(story), story)

/** Whether the questions are other ones after a change to the dossier. */
function changes(change: (dossier: Dossier) => void): boolean {
  const changed = structuredClone(story)
  change(changed)
  const questions = askedOf(changed)
  const texts = new Set(questions.map((one) => JSON.stringify(one)))
  // A question that is no longer asked needs no solving.
  return bank.some((one) => !texts.has(one)) || agreed(questions, changed).join() !== bank.join()
}

const flip = (id: string, account: string) => (dossier: Dossier) => {
  for (const p of dossier.propositions)
    if (p.id === id) p.coverage[account] = p.coverage[account] === 'asserts' ? 'not-reported' : 'asserts'
}

const cells = story.propositions.flatMap(({ id, coverage }) =>
  Object.keys(coverage).map((account) => [id, account] as const),
)

test('no cell of the coverage matrix can flip without an item changing or vanishing, or the check refusing it', () => {
  const unnoticed = cells.filter(([id, account]) => !changes(flip(id, account)))
  // What no item asks after is what the check alone guards: what is implied, or said by neither account’s channels.
  for (const [id, account] of unnoticed) {
    const flipped = structuredClone(story)
    flip(id, account)(flipped)
    expect(check(flipped, []), `${id} by ${account}`).not.toEqual([])
  }
  // What follows from another proposition holds whatever its own cell says.
  const follows = story.propositions.flatMap(({ entails }) => entails)
  const implied = story.claims.filter(({ mode }) => mode === 'implies').map(({ proposition }) => proposition)
  const comparable = story.topics.filter((topic) => topic.comparable).map(({ id }) => id)
  const asked = story.propositions.filter(
    ({ id, topic, arguable }) =>
      comparable.includes(topic) && !arguable && !implied.includes(id) && !follows.includes(id),
  )
  expect(unnoticed.filter(([id]) => asked.some((p) => p.id === id))).toEqual([])
})

test('no speaker can be exchanged without an item changing or vanishing', () => {
  const spoken = story.claims.filter(
    ({ chain, proposition }) =>
      story.people.some(({ id }) => id === chain.at(-1)) &&
      !story.propositions.some(({ id, arguable }) => id === proposition && arguable),
  )
  const exchange = (id: string) => (dossier: Dossier) => {
    for (const c of dossier.claims)
      if (c.id === id) c.chain = c.chain.with(-1, c.chain.at(-1) === 'putin' ? 'wei' : 'putin')
  }
  expect(spoken.length).toBeGreaterThan(5)
  expect(spoken.filter(({ id }) => !changes(exchange(id))).map(({ id }) => id)).toEqual([])
})

test('no date can move past another without an item changing or vanishing', () => {
  const dated = story.events.filter(({ from }) => from !== undefined)
  const move = (id: string) => (dossier: Dossier) => {
    const day = id === 'partnership' ? '2022-12-01' : '2022-01-01'
    for (const event of dossier.events) if (event.id === id) [event.from, event.to] = [day, day]
  }
  expect(dated.filter(({ id }) => !changes(move(id))).map(({ id }) => id)).toEqual([])
})
