import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { problem } from '../http/problem.ts'
import { smallBody } from '../http/small-body.ts'
import { allQuizzes } from '../questions/quizzes.ts'
import { fieldsOf, forOneOnly } from './form-fields.ts'
import { startsTooOften } from './guesses.ts'
import { keepSecret } from './host-cookie.ts'
import { hostPages } from './host-pages.tsx'
import { participantPages } from './participant-pages.tsx'
import { createSession, roomOf } from './room.ts'
import { addressOf } from './routes.ts'
import { ScreenPage } from './screen-page.tsx'
import { createBodyOf } from './setup-fields.ts'
import { StartPage } from './start-page.tsx'
import { startText } from './start-text.ts'

/** The classroom for people: starting, hosting, projecting and joining, all of it by links and forms. */
export const classroomPages = new Hono<Env>()

// The largest form, the start’s, takes less than 500 bytes.
const limit = smallBody(4096)
classroomPages.use('/class/*', limit)
classroomPages.use('/j/*', limit)

classroomPages.get('/class', (c) => {
  const { origin, pathname } = new URL(c.req.url)
  const deleted = c.req.query('deleted') !== undefined
  return cached(c, hours(6), <StartPage quizzes={allQuizzes()} url={origin + pathname} deleted={deleted} />)
})

classroomPages.post('/class', async (c) => {
  if (await startsTooOften(c.env, addressOf(c))) return problem(c, 'too-many-tries')
  const made = await createSession(c.env, createBodyOf(await fieldsOf(c)))
  if (!made.ok) return problem(c, made.reason, startAgain(made.reason))
  const { code, secret, deleteAt } = made.session
  keepSecret(c, code, secret, deleteAt)
  return c.redirect(addresses.host(code), 303)
})

classroomPages.get('/class/:code/screen', async (c) => {
  forOneOnly(c)
  const screen = await roomOf(c.env, c.req.param('code'), addressOf(c)).screen()
  if (!screen.ok) return problem(c, screen.refused.reason)
  if (screen.value === null) return problem(c, 'unavailable')
  const state = { snapshot: screen.value, now: screen.value.now, link: 'page', site: new URL(c.req.url).host } as const
  return c.html(<ScreenPage state={state} />)
})

classroomPages.route('/', hostPages)
classroomPages.route('/', participantPages)

const startAgain = (reason: string) => ({
  back: { href: addresses.classStart(), label: startText.title },
  ...(reason === 'malformed-class' && { detail: startText.malformed }),
})
