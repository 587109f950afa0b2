import { describe, expect, test } from 'vitest'
import { blueprints, limits, lopsided, partOf, shared } from '../../src/questions/blueprint.ts'
import { assemble } from '../../src/questions/edition.ts'
import { type Edition, lastEdition, lengths, type Quiz } from '../../src/questions/model.ts'
import { quizOf, readStory } from '../support/story.ts'

const quiz = quizOf(readStory())
const places = new Map(quiz.bank.map(({ id }, place) => [id, place]))

const made = new Map<string, Edition>()

/** An edition of the first story’s quiz, assembled once, because several tests look at all of them. */
function edition(number: number, length: number): Edition {
  const known = made.get(`${number} ${length}`) ?? editionOf(quiz, number, length)
  made.set(`${number} ${length}`, known)
  return known
}

function editionOf(of: Quiz, edition: number, length: number): Edition {
  const assembled = assemble(of, { edition, length })
  if (!assembled.ok) throw new Error(`Edition ${edition} of ${length}: ${JSON.stringify(assembled)}`)
  return assembled.edition
}

/** How often each value occurs. */
const counts = (values: readonly (string | number)[]): number[] =>
  [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
const keyAt = ({ questions }: Edition): number[] =>
  questions.map(({ options }) => options.findIndex(({ correct }) => correct))

describe.each(lengths)('every edition of %i questions', (length) => {
  const editions = Array.from({ length: lastEdition }, (_, i) => edition(i + 1, length))

  test('has as many questions, each an item of the bank with all its options and one key', () => {
    const names = (options: readonly { id: string }[] = []) =>
      options
        .map(({ id }) => id)
        .sort()
        .join()
    const questions = editions.flatMap((one) => one.questions)
    expect(editions.filter((one) => one.questions.length !== length)).toEqual([])
    expect(questions.filter(({ options }) => options.filter(({ correct }) => correct).length !== 1)).toEqual([])
    const changed = questions.filter(
      ({ id, options }) => names(options) !== names(quiz.bank[places.get(id) ?? -1]?.options),
    )
    expect(changed).toEqual([])
  })

  test('keeps the blueprint', () => {
    for (const { questions } of editions)
      for (const { families, least, most } of blueprints[length] ?? []) {
        const count = questions.filter(({ family }) => families.includes(family)).length
        expect(count).toBeGreaterThanOrEqual(least)
        expect(count).toBeLessThanOrEqual(most)
      }
  })

  test('asks each claim once, each family twice and no paragraph too often', () => {
    for (const { questions } of editions) {
      const claims = questions.flatMap(({ source }) => [...new Set(source.map(({ claim }) => claim))])
      expect(Math.max(...counts(claims))).toBe(1)
      expect(Math.max(...counts(questions.map(({ source }) => source[0]?.paragraph ?? 0)))).toBeLessThanOrEqual(
        limits.paragraph(length),
      )
      expect(Math.max(...counts(questions.map(({ family }) => family)))).toBeLessThanOrEqual(limits.family)
    }
  })

  test('lets no enemies meet', () => {
    const met = editions.flatMap(({ edition: number, questions }) => {
      const present = questions.map(({ id }) => places.get(id) ?? -1)
      return present.flatMap((a) =>
        present.filter((b) => quiz.enemies[a]?.includes(b) !== false).map((b) => `edition ${number}: ${a} and ${b}`),
      )
    })
    expect(met).toEqual([])
  })

  test('serves both accounts alike, to within one item', () => {
    for (const { questions } of editions) {
      const [one = 0, other = 0] = quiz.dossier.accounts.map(
        ({ id }) => questions.filter(({ account }) => account === id).length,
      )
      expect(Math.abs(one - other)).toBeLessThanOrEqual(lopsided)
    }
  })

  test('asks nothing twice in the same words', () => {
    for (const { questions } of editions) expect(new Set(questions.map(({ stem }) => stem)).size).toBe(length)
  })

  test('opens with a plain fact, closes with what an editor would do, and goes from easy to hard between', () => {
    for (const { questions } of editions) {
      const parts = questions.map(({ family }) => partOf(family))
      expect([parts[0], parts.at(-1)]).toEqual(['opener', 'closer'])
      const between = questions.filter((_, i) => parts[i] !== 'opener' && parts[i] !== 'closer')
      const difficulties = between.map(({ difficulty }) => difficulty)
      expect(difficulties).toEqual(difficulties.toSorted((a, b) => a - b))
    }
  })

  test('puts “both” and “neither” behind all that they speak of', () => {
    const speaks = (text: string) => /^(?:Both|Neither)\b/.test(text)
    const asked = editions
      .flatMap(({ questions }) => questions)
      .filter(({ options }) => options.some((o) => speaks(o.text)))
    expect(asked.length).toBeGreaterThan(0)
    for (const { id, options } of asked) {
      const first = options.findIndex(({ text }) => speaks(text))
      expect(
        options.slice(first).every(({ text }) => speaks(text)),
        id,
      ).toBe(true)
    }
  })

  test('never has the key in one position three times in a row', () => {
    const runs = editions.filter((e) => keyAt(e).some((at, i, all) => i > 1 && at === all[i - 1] && at === all[i - 2]))
    expect(runs.map((e) => e.edition)).toEqual([])
  })

  test('shares at most 30 percent of its questions with the next', () => {
    for (const [i, { questions }] of editions.entries()) {
      const next = new Set(editions[i + 1]?.questions.map(({ id }) => id))
      expect(questions.filter(({ id }) => next.has(id)).length).toBeLessThanOrEqual(shared * length)
    }
  })
})

test('every item of the bank is asked in some edition of ten', () => {
  const editions = Array.from({ length: lastEdition }, (_, i) => edition(i + 1, 10))
  const asked = new Set(editions.flatMap(({ questions }) => questions.map(({ id }) => id)))
  expect(quiz.bank.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
})

test('over all editions of ten, both accounts are the answer about equally often', () => {
  const questions = Array.from({ length: lastEdition }, (_, i) => edition(i + 1, 10).questions).flat()
  const [one = 0, other = 0] = quiz.dossier.accounts.map(
    ({ id }) => questions.filter(({ account }) => account === id).length,
  )
  expect(Math.max(one, other) / Math.min(one, other)).toBeLessThanOrEqual(1.2)
})

test('the key stands in each position about as often, over all editions', () => {
  const all = Array.from({ length: lastEdition }, (_, i) => keyAt(edition(i + 1, 10))).flat()
  for (const position of [0, 1, 2, 3]) {
    const share = all.filter((at) => at === position).length / all.length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.3)
  }
})

test('an edition is the same to the byte from the same bank, wherever and in whatever order it is made', () => {
  const again: Quiz = JSON.parse(JSON.stringify(quiz))
  for (const number of [500, 17, 1])
    expect(JSON.stringify(editionOf(again, number, 10))).toBe(JSON.stringify(editionOf(quiz, number, 10)))
})

test('a new family leaves alone nearly every edition that it does not enter', () => {
  const without = quiz.bank.filter(({ family }) => family !== 'headline')
  const lesser = quizOf({
    ...quiz.dossier,
    withdrawn: [...quiz.dossier.withdrawn, { family: 'headline', reason: 'a test' }],
  })
  expect(lesser.bank.map(({ id }) => id)).toEqual(without.map(({ id }) => id))
  const untouched = Array.from({ length: lastEdition / 2 }, (_, i) => 2 * i + 1).filter((number) =>
    edition(number, 10).questions.every(({ family }) => family !== 'headline'),
  )
  const ids = (e: Edition) => e.questions.map(({ id }) => id).join()
  const same = untouched.filter((number) => ids(editionOf(lesser, number, 10)) === ids(edition(number, 10)))
  expect(same.length / untouched.length).toBeGreaterThan(0.95)
})

describe('a bank too thin', () => {
  test('names the kinds of question that it lacks', () => {
    const bank = quiz.bank.filter(({ family }) => partOf(family) !== 'version')
    expect(assemble({ ...quiz, ...pick(bank) }, { edition: 1, length: 10 })).toEqual({
      ok: false,
      reason: 'dossier-too-thin',
      constraint: 'bank size: whose-version or odd-one-out',
    })
  })

  test('names what rules out the last place', () => {
    const bank = quiz.bank.filter(({ family, source }) => family !== 'chain' || source[0]?.claim === 'path-to-death')
    const left = bank.filter(({ source, family }) => family === 'chain' || source[0]?.paragraph === 12)
    const versions = quiz.bank
      .filter(({ family }) => partOf(family) !== undefined)
      .filter(({ source }) => source[0]?.paragraph === 12)
    expect(
      assemble({ ...quiz, ...pick([...new Set([...left, ...versions])]) }, { edition: 1, length: 10 }),
    ).toMatchObject({
      ok: false,
      reason: 'dossier-too-thin',
    })
  })

  test.each([0, 501, 1.5, Number.NaN])('there is no edition %d', (number) => {
    expect(assemble(quiz, { edition: number, length: 10 })).toEqual({ ok: false, reason: 'unknown-edition' })
  })

  test.each([0, 7, 20])('there is no length %d', (length) => {
    expect(assemble(quiz, { edition: 1, length })).toEqual({ ok: false, reason: 'unknown-length' })
  })
})

/** A smaller bank with the enemies that are left in it. */
function pick(bank: Quiz['bank']): Pick<Quiz, 'bank' | 'enemies'> {
  const place = new Map(bank.map(({ id }, i) => [id, i]))
  const enemies = bank.map(({ id }) =>
    (quiz.enemies[places.get(id) ?? -1] ?? []).flatMap((foe) => place.get(quiz.bank[foe]?.id ?? '') ?? []),
  )
  return { bank, enemies }
}
