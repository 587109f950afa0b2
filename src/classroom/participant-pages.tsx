import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { problem } from '../http/problem.ts'
import type { Bad } from './answer.ts'
import { readCode } from './codes.ts'
import { fieldsOf, forOneOnly } from './form-fields.ts'
import type { Refusal } from './model.ts'
import { DoorPage, JoinPage, ParticipantPage, ShutPage } from './participant-page.tsx'
import { type ParticipantSnapshot, renameMessage, voteMessage } from './participant-protocol.ts'
import { joinText, participantText } from './participant-text.ts'
import type { ParticipantState } from './participant-view.tsx'
import { qr } from './qr.ts'
import { roomOf } from './room.ts'
import { addressOf } from './routes.ts'
import { newSecret } from './secrets.ts'

/**
 * The pupils’ pages. Nobody gets a cookie: with script, the device remembers a token; without, the token stands in the
 * address, and whoever has that address is that person.
 */
export const participantPages = new Hono<Env>()

type Here = Context<Env, '/j/:code'>
type Fields = Record<string, string | undefined>

/** A code may be typed, or be part of this form’s answer. */
participantPages.get('/j', (c) => {
  const typed = c.req.query('code')
  if (typed === undefined) return c.html(<DoorPage />)
  const code = readCode(typed)
  return code ? c.redirect(addresses.join(code), 303) : problem(c, 'unknown-session', another)
})

participantPages.get('/j/:code', async (c) => {
  forOneOnly(c)
  const token = c.req.query('as')
  if (!token) return joinPage(c)
  const person = await roomAt(c).participant(token)
  if (!person.ok) return person.refused.reason === 'unknown-participant' ? joinPage(c) : refused(c, person)
  if (person.value === null) return problem(c, 'unavailable')
  return c.html(<ParticipantPage state={stateFor(c, person.value, token)} token={token} />)
})

participantPages.get('/j/:code/qr.svg', (c) => {
  const code = readCode(c.req.param('code'))
  if (!code) return problem(c, 'unknown-session')
  const { origin } = new URL(c.req.url)
  c.header('Cache-Control', 'public, max-age=86400')
  return c.body(qr(origin + addresses.join(code)), 200, { 'Content-Type': 'image/svg+xml' })
})

/** One of three things that a page without script can send: an answer, a wish for another name, or the wish to join. */
participantPages.post('/j/:code', async (c) => {
  forOneOnly(c)
  const fields = await fieldsOf(c)
  const token = c.req.query('as') ?? ''
  if (fields.option !== undefined) return vote(c, token, fields)
  if (fields.rename !== undefined) return rename(c, token, fields.rename)
  return join(c, fields.nickname)
})

const roomAt = (c: Here) => roomOf(c.env, c.req.param('code'), addressOf(c))

/** With the token in the query where there is one: the address of that person’s page. */
const self = (c: Here, token: string, seen?: number): string =>
  `${addresses.join(roomAt(c).code ?? '')}?as=${encodeURIComponent(token)}${seen === undefined ? '' : `&seen=${seen}`}`

async function joinPage(c: Here, notice?: string): Promise<Response> {
  const [session, offered] = await Promise.all([roomAt(c).info(), roomAt(c).suggestName()])
  if (!session.ok) return refused(c, session)
  if (!offered.ok) return refused(c, offered)
  const { nickname } = offered.value
  return c.html(
    <JoinPage session={session.value} nickname={nickname} {...(notice && { notice })} />,
    notice ? 409 : 200,
  )
}

async function join(c: Here, nickname: string | undefined): Promise<Response> {
  const token = newSecret()
  const joined = await roomAt(c).join({ token, ...(nickname !== undefined && { nickname }) })
  if (joined.ok) return c.redirect(self(c, token), 303)
  const words = refusals[joined.refused.reason]
  return words && joined.refused.reason !== 'session-ended' ? joinPage(c, words) : refused(c, joined)
}

async function vote(c: Here, token: string, fields: Fields): Promise<Response> {
  const { submission, item, round, option } = fields
  const message = { type: 'vote', submission, item: Number(item), round: Number(round), option }
  const read = v.safeParse(voteMessage, message)
  const back = { back: { href: self(c, token), label: joinText.back } }
  if (!read.success) return problem(c, 'malformed', { ...back, detail: participantText.refusals.malformed })
  const voted = await roomAt(c).vote(token, read.output)
  if (!voted.ok) return problem(c, voted.refused.reason, back)
  return c.redirect(self(c, token, voted.value.reveal && voted.value.item), 303)
}

async function rename(c: Here, token: string, nickname: string): Promise<Response> {
  const read = v.safeParse(renameMessage, { type: 'rename', ...(nickname && { nickname }) })
  const back = { back: { href: self(c, token), label: joinText.back } }
  if (!read.success) return problem(c, 'name-unfit', back)
  const renamed = await roomAt(c).rename(token, read.output)
  return renamed.ok ? c.redirect(self(c, token), 303) : problem(c, renamed.refused.reason, back)
}

function stateFor(c: Here, snapshot: ParticipantSnapshot, token: string): ParticipantState {
  const seen = Number(c.req.query('seen') ?? Number.NaN)
  const feedback = snapshot.phase.kind === 'own' && snapshot.review?.find(({ question }) => question.item === seen)
  return {
    snapshot,
    now: snapshot.now,
    link: 'page',
    self: self(c, token),
    submission: crypto.randomUUID(),
    ...(feedback && { feedback }),
  }
}

const another = { back: { href: addresses.door(), label: participantText.otherCode } }

const shut: Refusal[] = ['session-ended', 'room-full', 'locked', 'too-many-tries']

/** Where nobody new can come in, or not yet, the page still lets those go on who are in. */
function refused(c: Here, { refused: { reason, wait } }: Bad): Response | Promise<Response> {
  const { code } = roomAt(c)
  if (!code || !shut.includes(reason)) return problem(c, reason, another)
  const page = (words: { title: string; detail: string }) => (
    <ShutPage code={code} {...words} ended={reason === 'session-ended'} />
  )
  return problem(c, reason, { page, ...(wait && { wait }) })
}

const refusals: Partial<Record<Refusal, string>> = participantText.refusals
