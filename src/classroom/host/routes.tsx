import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { cached, hours } from '../../http/caching.ts'
import { problem } from '../../http/problem.ts'
import { current } from '../../stories/stories.ts'
import { everyStory, withdrawalOf } from '../../stories/story.ts'
import { createAgain, createSession } from '../http/create-session.ts'
import { type Fields, fieldsOf, hasFormKey, markPrivate } from '../http/form.ts'
import { keepSecret, secretOf } from '../http/host-cookie.ts'
import { refuse } from '../http/refuse.ts'
import { sessionOf, starterOf } from '../http/session-client.ts'
import { startRefused } from '../http/start-refused.ts'
import { formKeyOf, screenKeyOf } from '../object/authentication.ts'
import { commandFrom } from '../protocol/command-fields.ts'
import { commandMessage } from '../protocol/host.ts'
import { watchText } from '../view/text.ts'
import { HostPage, SignInPage } from './page.tsx'
import { StartPage } from './start-page.tsx'
import { startText } from './start-text.ts'
import { hostPageText, hostText } from './text.ts'

/** The host’s pages: the start of a session, and its view for a device whose cookie holds the secret. */
export const hostPages = new Hono<Env>()

hostPages.get('/class', (c, next) => {
  const story = c.req.query('story')
  return story === undefined ? next() : topics(c, story)
})

hostPages.get('/class', everyStory, (c) => {
  const { origin, pathname } = new URL(c.req.url)
  const deleted = c.req.query('deleted') !== undefined
  return cached(
    c,
    hours(6),
    <StartPage {...{ stories: c.var.stories, url: origin + pathname, deleted, needsKey: needsKey(c.env) }} />,
  )
})

hostPages.post('/class', async (c) => {
  const fields = await fieldsOf(c)
  const back = { href: addresses.classStart(), label: watchText.start }
  const starter = starterOf(c)
  const refused = await startRefused(c.env, c, starter, fields.key ?? '')
  if (refused) return problem(c, refused.reason, { ...refused, back })
  const made = await createSession(c.env, createBodyOf(fields, zoneOf(c)), starter)
  if (!made.ok) {
    return problem(c, made.reason, { back, ...(made.reason === 'malformed-class' && { detail: startText.malformed }) })
  }
  const { code, secret, deleteAt } = made.session
  keepSecret(c, code, secret, deleteAt)
  return c.redirect(addresses.host(code), 303)
})

const needsKey = ({ HOST_KEY }: Env['Bindings']): boolean => Boolean(HOST_KEY)

/** The start page for one story, with its cards to choose from. */
async function topics(c: Context<Env>, id: string): Promise<Response> {
  const story = await current(c.env, id)
  const back = { href: addresses.classStart(), label: watchText.start }
  if (!story) return problem(c, 'unknown-quiz', { back })
  if (story.entry.withdrawn) return problem(c, 'story-withdrawn', { back, detail: withdrawalOf(story.entry) })
  markPrivate(c)
  const { entry, quiz } = story
  const asked = new Set(quiz.bank.flatMap(({ cards }) => cards))
  const cards = quiz.dossier.cards.filter(({ id }) => asked.has(id))
  const url = new URL(addresses.classStart(), c.req.url).href
  return c.html(<StartPage {...{ stories: [entry], cards, url, deleted: false, needsKey: needsKey(c.env) }} />)
}

/** Asks for the report, because the same questions may be wanted when the session is long over. */
hostPages.post('/class/:code/again', async (c) => {
  const back = { href: addresses.classStart(), label: watchText.start }
  const report = await sessionOf(c).report(secretOf(c))
  if (!report.ok) return refuse(c, report, { back })
  if (!(await hasFormKey(c, await fieldsOf(c)))) return problem(c, 'stale-page', { back })
  const starter = starterOf(c)
  const refused = await startRefused(c.env, c, starter, null)
  if (refused) return problem(c, refused.reason, { ...refused, back })
  const made = await createAgain(c.env, report.value, starter)
  if (!made.ok)
    return problem(c, made.reason, { back, ...(made.reason === 'version-gone' && { detail: startText.noneLeft }) })
  const { code, secret, deleteAt } = made.session
  keepSecret(c, code, secret, deleteAt)
  return c.redirect(addresses.host(code), 303)
})

hostPages.get('/class/:code', async (c) => {
  markPrivate(c)
  const session = sessionOf(c)
  const { code } = session
  const secret = secretOf(c)
  if (!code) return problem(c, 'unknown-session')
  if (!secret) return c.html(<SignInPage code={code} />)
  const host = await session.host(secret)
  if (!host.ok) {
    if (host.refused.reason === 'wrong-secret') return wrongSecret(c, code)
    // The report outlives the session.
    const report = await session.report(secret)
    return report.ok ? c.redirect(addresses.report(code), 303) : refuse(c, host)
  }
  const snapshot = host.value
  if (snapshot === null) return problem(c, 'unavailable')
  const { origin, host: site } = new URL(c.req.url)
  const screen = await screenKeyOf(secret)
  const state = { snapshot, now: snapshot.now, link: 'page', site, screen } as const
  const formKey = await formKeyOf(secret)
  return c.html(<HostPage {...{ state, secret, formKey }} link={origin + addresses.host(code, secret)} />)
})

/** A form has either the secret, which lets this device lead, or one command of a page without script. */
hostPages.post('/class/:code', async (c) => {
  const { code } = sessionOf(c)
  if (!code) return problem(c, 'unknown-session')
  const fields = await fieldsOf(c)
  return fields.secret === undefined ? command(c, code, fields) : signIn(c, code, fields.secret)
})

/** Asks for the report, because it outlives the session. */
async function signIn(c: Context<Env>, code: string, secret: string): Promise<Response> {
  markPrivate(c)
  const report = await sessionOf(c).report(secret)
  if (report.ok) {
    keepSecret(c, code, secret, report.value.session.deleteAt)
    return c.redirect(addresses.host(code), 303)
  }
  return report.refused.reason === 'wrong-secret' ? wrongSecret(c, code) : refuse(c, report)
}

const wrongSecret = (c: Context<Env>, code: string) =>
  c.html(<SignInPage code={code} notice={hostText.wrongSecret} />, 403)

async function command(c: Context<Env>, code: string, fields: Fields): Promise<Response> {
  const message = v.safeParse(commandMessage, {
    type: 'command',
    id: crypto.randomUUID(),
    version: Number(fields.version),
    command: commandFrom(fields),
  })
  const back = { href: addresses.host(code), label: hostPageText.back }
  if (!(await hasFormKey(c, fields))) return problem(c, 'stale-page', { back })
  if (!message.success) return problem(c, 'malformed', { back, detail: hostText.failed })
  const done = await sessionOf(c).send('host', secretOf(c), message.output)
  return done.ok ? c.redirect(addresses.host(code), 303) : refuse(c, done, { back })
}

/** The start page’s form as a request for a session. The protocol’s schema decides whether it is valid. */
function createBodyOf(
  { quiz = '', edition, length, pace, answers, timer, seconds, discussionSeconds, finishBy, ...ticked }: Fields,
  zone: string,
) {
  const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)
  const kind = timer === 'soft' || timer === 'hard' ? timer : 'off'
  // A box that is not ticked is not sent.
  const switches = Object.keys(startText.switches).map((name) => [name, name in ticked])
  const cards = Object.keys(ticked).flatMap((name) => (name.startsWith('card-') ? [name.slice('card-'.length)] : []))
  return {
    quiz,
    ...(cards.length > 0 && { cards }),
    edition: number(edition),
    length: number(length),
    options: {
      pace,
      answers,
      timer: { kind, seconds: number(seconds) },
      discussionSeconds: number(discussionSeconds),
      ...(finishBy && { finishBy: endOfDay(finishBy, zone) }),
      ...Object.fromEntries(switches),
    },
  }
}

/** The time zone of whoever asks, as the platform takes it from their address. */
function zoneOf(c: Context<Env>): string {
  const zone: unknown = c.req.raw.cf?.timezone
  return typeof zone === 'string' ? zone : 'UTC'
}

/** The last minute of a day, such as 2026-06-15, in this time zone; NaN if it is no day. */
function endOfDay(date: string, timeZone: string): number {
  const there = Date.parse(`${date}T23:59:00Z`)
  if (Number.isNaN(there)) return there
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(there)
  return 2 * there - Date.parse(`${clock.replace(' ', 'T')}Z`)
}
