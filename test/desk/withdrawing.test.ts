import { describe, expect, test } from 'vitest'
import { wholeBankOf } from '../../src/desk/bank/whole.ts'
import { withItem, withoutItem } from '../../src/desk/bank/withdrawing.ts'
import { corrected, reworded } from '../../src/desk/corrections/correct.ts'
import { nameVersion } from '../../src/desk/stories/name-version.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { allQuizzes } from '../support/quizzes.ts'

const day = '2026-11-28'

describe.each(allQuizzes().map((quiz) => [quiz.dossier.id, quiz] as const))('%s', (_, quiz) => {
  const item = quiz.bank[Math.floor(quiz.bank.length / 2)]?.id ?? ''
  const whole = wholeBankOf(quiz.dossier)

  test('a question that is withdrawn here makes the very version that the build makes of the same file', async () => {
    const here = await withoutItem(quiz, item, 'The key is disputed.', day)
    const withdrawn = [{ item, reason: 'The key is disputed.', desk: day }, ...quiz.dossier.withdrawn]
    const built = compileQuiz({ ...quiz.dossier, withdrawn })
    expect(here).toEqual(built)
    expect(here?.bank.some(({ id }) => id === item)).toBe(false)
  })

  test('a question that is restored brings the earlier version back, whichever others were withdrawn meanwhile', async () => {
    const [first, last] = [quiz.bank[0]?.id ?? '', quiz.bank.at(-1)?.id ?? '']
    let now: Quiz | null = quiz
    for (const one of [item, first, last]) now = now && (await withoutItem(now, one, 'A test.', day))
    expect(now?.version).not.toBe(quiz.version)
    for (const one of [first, last, item]) now = now && (await withItem(now, one, whole))
    expect(now).toEqual(quiz)
  })

  test('what is not asked cannot be withdrawn, and what is not withdrawn by itself cannot be restored', async () => {
    expect(await withoutItem(quiz, 'fact.nothing', 'A test.', day)).toBeNull()
    expect(await withItem(quiz, item, whole)).toBeNull()
    const { family = '' } = quiz.bank.find(({ id }) => id === item) ?? {}
    const dossier = { ...quiz.dossier, withdrawn: [{ family, reason: 'A test.' }] }
    expect(await withItem({ ...quiz, dossier }, item, whole)).toBeNull()
  })
})

test('a correction that is made here makes the very version that the build makes of the same file', async () => {
  for (const quiz of allQuizzes()) {
    const [claim = ''] = quiz.dossier.topics.flatMap(({ claims }) => claims.map(({ id }) => id))
    const wanted = { what: 'It was Tuesday.', why: 'A reader noticed.', claims: [claim, claim] }
    const made = corrected(quiz.dossier, wanted, day)
    if (!made.ok) throw new Error(made.reason)
    expect(made.dossier.corrections?.at(-1)).toEqual({ date: day, ...wanted, claims: [claim], desk: true })
    expect(await nameVersion(made.dossier, quiz.bank, quiz.findings)).toEqual(compileQuiz(made.dossier))
    expect(corrected(quiz.dossier, { ...wanted, claims: ['nothing'] }, day)).toEqual({
      ok: false,
      reason: 'unknown-claim',
    })
    const again = { what: wanted.what, why: 'So did another.', claims: [] }
    expect(corrected(made.dossier, again, day)).toEqual({ ok: false, reason: 'told-already' })
    expect(corrected(made.dossier, again, '2026-11-29').ok).toBe(true)
    const place = made.dossier.corrections?.length ?? 0
    const other = reworded(made.dossier, place, { ...wanted, what: 'It was Wednesday.' })
    expect(other.ok && other.dossier.corrections).toEqual([
      ...(quiz.dossier.corrections ?? []),
      { date: day, ...wanted, what: 'It was Wednesday.', claims: [claim], desk: true },
    ])
    expect(other.ok && (await nameVersion(other.dossier, quiz.bank, quiz.findings))).toEqual(
      other.ok && compileQuiz(other.dossier),
    )
    // Not what the file has, nor what is not there; and not twice in the same words.
    for (const [wrong, reason] of [
      [place + 1, 'not-here'],
      [0, 'not-here'],
    ] as const)
      expect(reworded(made.dossier, wrong, wanted)).toEqual({ ok: false, reason })
    const byFile = { ...made.dossier, corrections: [{ date: day, what: 'A.', why: 'B.', claims: [] }] }
    expect(reworded(byFile, 1, wanted)).toEqual({ ok: false, reason: 'not-here' })
    const two = corrected(made.dossier, { ...wanted, what: 'Another.' }, day)
    expect(two.ok && reworded(two.dossier, place + 1, wanted)).toEqual({ ok: false, reason: 'told-already' })
    for (const empty of [{ what: '' }, { why: '' }, { what: 'x'.repeat(1001) }])
      expect(corrected(quiz.dossier, { ...wanted, ...empty }, day)).toEqual({ ok: false, reason: 'missing' })
  }
})
