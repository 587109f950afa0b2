import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { tellLinkedData } from '../http/linked-data.ts'
import { problem, tooThin } from '../http/problem.ts'
import { assemble, readForm } from '../questions/edition.ts'
import type { Edition } from '../questions/model.ts'
import { type Changes, changesSince } from '../stories/changes.ts'
import { storyPicture } from '../stories/picture.ts'
import { current } from '../stories/stories.ts'
import { type StoryEnv, story, storyEvenWithdrawn, withdrawalOf } from '../stories/story.ts'
import { QuizPage } from './page.tsx'
import { writePicks } from './picks.ts'
import { readResult, readScore } from './request.ts'
import { resultView } from './result.ts'
import { ResultPage } from './result-page.tsx'
import { SavedPage } from './saved-page.tsx'
import { quizText } from './text.ts'

/** The solo quiz and its result. */
export const quiz = new Hono<Env>()

quiz.get('/:quiz/quiz', story, async (c) => {
  const { dossier } = c.var.quiz
  const assembled = assemble(c.var.quiz, readForm(c.req.query()))
  if (!assembled.ok) return problem(c, assembled.reason, { ...backTo(dossier.id), ...tooThin(assembled) })
  const { edition } = assembled
  const url = new URL(addresses.quiz(edition.quiz, edition), c.req.url).href
  const friend = readScore(c.req.query('score'), edition.length)
  const changes = await changesOf(c, edition)
  const page = { dossier, edition, url, changes, ...pictured(c), ...(friend !== null && { friend }) }
  // Not cached, because its id is for one reader. A browser that goes back to it still sends the same id.
  if (c.req.query('script') === 'none') return c.html(<QuizPage {...page} attempt={crypto.randomUUID()} />)
  // A widget in a sandboxed frame, which has no origin, reads its sources here.
  c.header('Access-Control-Allow-Origin', '*')
  tellLinkedData(c, edition.quiz, edition)
  return cached(c, hours(6), <QuizPage {...page} />)
})

quiz.get('/:quiz/result', storyEvenWithdrawn, async (c) => {
  const { dossier } = c.var.quiz
  const read = readResult(c.var.quiz, c.req.query())
  if (!read.ok) return problem(c, read.reason, backTo(dossier.id, read.form))
  const { edition, picks, sure } = read
  const view = resultView(dossier, edition, picks, sure)
  const url = new URL(addresses.result(edition.quiz, edition, writePicks(picks)), c.req.url).href
  const changes = await changesOf(c, edition)
  const withdrawn = withdrawalOf(c.var.entry)
  if (!withdrawn) tellLinkedData(c, edition.quiz, edition)
  const result = { dossier, edition, picks, view, url, changes, withdrawn, ...pictured(c) }
  return cached(c, hours(6), <ResultPage {...result} />)
})

/** The same for everyone: the device puts its answers in. */
quiz.get(addresses.saved(), (c) => cached(c, hours(6), <SavedPage />))

const pictured = ({ var: { entry } }: Context<StoryEnv>) => ({ scores: entry.scores, ...storyPicture(entry) })

/** What has changed since the version of this edition, as far as the present one can be read; null where it is the present one. */
async function changesOf(c: Context<StoryEnv>, edition: Edition): Promise<Changes | null> {
  if (edition.version === c.var.entry.version) return null
  const present = await current(c.env, edition.quiz).catch(() => null)
  return changesSince(c.var.entry, edition, present?.quiz ?? null)
}

/** Where a refusal leads a person who was taking a quiz. */
const backTo = (quiz: string, form = { edition: 1, length: 10 }) => ({
  back: { href: addresses.quiz(quiz, form), label: quizText.back },
})
