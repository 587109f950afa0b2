import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, cachedBytes, hours } from '../http/caching.ts'
import { problem, tooThin } from '../http/problem.tsx'
import { rateLimit } from '../http/rate-limit.ts'
import { smallBody } from '../http/small-body.ts'
import { assemble, readForm } from '../questions/edition.ts'
import type { Form } from '../questions/model.ts'
import { findQuiz } from '../questions/quizzes.ts'
import { record } from '../results/intake/ledgers.ts'
import { text } from '../ui/text.ts'
import { QuizPage } from './page.tsx'
import { writePicks } from './picks.ts'
import { readAnswers, readResult } from './request.ts'
import { resultView } from './result.ts'
import { ResultPage } from './result-page.tsx'
import { scorePicture } from './score-picture.ts'

/** The solo quiz and its result. */
export const quiz = new Hono<Env>()

quiz.get('/:quiz/quiz', (c) => {
  const found = findQuiz(c.req.param('quiz'))
  if (!found) return problem(c, 'unknown-quiz')
  const assembled = assemble(found, readForm(c.req.query()))
  if (!assembled.ok) {
    const thin = assembled.reason === 'dossier-too-thin' ? tooThin(assembled.constraint) : {}
    return problem(c, assembled.reason, { ...back(c, { edition: 1, length: 10 }), ...thin })
  }
  const { edition } = assembled
  const url = new URL(addresses.quiz(edition.quiz, edition), c.req.url).href
  return cached(c, hours(6), <QuizPage dossier={found.dossier} edition={edition} url={url} />)
})

quiz.get('/:quiz/result', (c) => {
  const found = findQuiz(c.req.param('quiz'))
  if (!found) return problem(c, 'unknown-quiz')
  const read = readResult(found, c.req.query())
  if (!read.ok) return problem(c, read.reason, back(c, read.form ?? { edition: 1, length: 10 }))
  const { edition, picks, sure } = read
  const view = resultView(found.dossier, edition, picks, sure)
  const url = new URL(addresses.result(edition.quiz, edition, writePicks(picks)), c.req.url).href
  return cached(
    c,
    hours(6),
    <ResultPage dossier={found.dossier} edition={edition} picks={picks} view={view} url={url} />,
  )
})

/** The score as a picture, where link previews ask for it. */
quiz.get('/:quiz/result.png', async (c) => {
  const found = findQuiz(c.req.param('quiz'))
  if (!found) return problem(c, 'unknown-quiz')
  const read = readResult(found, c.req.query())
  if (!read.ok) return problem(c, read.reason)
  const marks = read.edition.questions.map(({ options }, i) => options[read.picks[i] ?? -1]?.correct === true)
  return cachedBytes(c, hours(6), 'image/png', await scorePicture(marks))
})

// A form of 15 answers takes less than 200 bytes.
const limit = smallBody(4096)

/** The finish without script: counted here under an id made here, then shown at an address that may be reloaded. */
quiz.post('/:quiz/result', rateLimit, limit, async (c) => {
  const found = findQuiz(c.req.param('quiz'))
  if (!found) return problem(c, 'unknown-quiz')
  if (!isForm(c)) return problem(c, 'wrong-content-type', { detail: text.quiz.sendForm })
  const read = readAnswers(found, Object.fromEntries(new URLSearchParams(await c.req.text())))
  if (!read.ok) {
    const detail = read.unanswered && { detail: text.quiz.unanswered(read.unanswered) }
    return problem(c, read.reason, { ...back(c, read.form ?? { edition: 1, length: 10 }), ...detail })
  }
  const { edition, picks } = read
  await record(c.env, { attempt: crypto.randomUUID(), edition, picks, ms: null })
  return c.redirect(addresses.result(edition.quiz, edition, writePicks(picks)), 303)
})

const isForm = (c: Context<Env>): boolean =>
  (c.req.header('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded')

const back = (c: Context<Env, '/:quiz'>, form: Form) => ({
  back: { href: addresses.quiz(c.req.param('quiz'), form), label: text.quiz.back },
})
