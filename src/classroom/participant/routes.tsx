import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { problem } from '../../http/problem.ts'
import { Document } from '../../ui/document.tsx'
import { qr } from '../../ui/qr.ts'
import { readCode } from '../http/codes.ts'
import { type Fields, fieldsOf, markPrivate } from '../http/form.ts'
import { newToken } from '../http/new-token.ts'
import { refuse } from '../http/refuse.ts'
import { sessionOf } from '../http/session-client.ts'
import { dropToken, keepToken, tokenOf } from '../http/token-cookie.ts'
import { joinBody } from '../protocol/messages.ts'
import type { Refusal } from '../protocol/model.ts'
import { type ParticipantSnapshot, renameMessage, voteMessage } from '../protocol/participant.ts'
import type { Failure } from '../protocol/result.ts'
import { FinalView } from '../view/final-view.tsx'
import { AnswersPage } from './answers-page.tsx'
import { JoinView } from './join-view.tsx'
import { CannotJoinPage, EnterCodePage, ParticipantPage } from './page.tsx'
import { answersText, joinText, participantText } from './text.ts'
import { ParticipantView } from './view.tsx'

/**
 * The participants’ pages. With script, the device stores a token. Without, a cookie of this page alone has it. After the
 * end an address with the token, which a pupil may keep, shows that pupil’s answers.
 */
export const participantPages = new Hono<Env>()

participantPages.get('/j', (c) => {
  const typed = c.req.query('code')
  if (typed === undefined) return c.html(<EnterCodePage />)
  const code = readCode(typed)
  return code ? c.redirect(addresses.join(code), 303) : problem(c, 'unknown-session', toOtherCode)
})

participantPages.get('/j/:code', async (c) => {
  markPrivate(c)
  const linked = c.req.query('as')
  const token = linked || tokenOf(c)
  if (!token) return joinPage(c)
  const result = await sessionOf(c).participant(token)
  if (!result.ok) return refusedDevice(c, result)
  if (!result.value) return problem(c, 'unavailable')
  const { phase, session } = result.value
  if (!linked || phase.kind === 'ended') return participantPage(c, result.value, token)
  // Until the end whoever has the token can answer with it, so it leaves the address at once.
  keepToken(c, session.code, token, phase.kind === 'own' ? 'own' : 'teacher')
  return c.redirect(self(c), 303)
})

participantPages.get('/j/:code/qr.svg', (c) => {
  const code = readCode(c.req.param('code'))
  if (!code) return problem(c, 'unknown-session')
  const { origin } = new URL(c.req.url)
  c.header('Cache-Control', 'public, max-age=86400')
  return c.body(qr(origin + addresses.join(code)), 200, { 'Content-Type': 'image/svg+xml' })
})

/** A page without script sends an answer, a request for another name, or a request to join. */
participantPages.post('/j/:code', async (c) => {
  markPrivate(c)
  const fields = await fieldsOf(c)
  const token = tokenOf(c)
  if (fields.leave !== undefined) {
    dropToken(c, sessionOf(c).code ?? '')
    return c.redirect(self(c), 303)
  }
  if (fields.option !== undefined) return vote(c, token, fields)
  if (fields.rename !== undefined) return rename(c, token, fields.rename)
  return join(c, fields)
})

/** The address of a participant’s page. */
const self = (c: Context<Env>, seen?: number): string =>
  `${addresses.join(sessionOf(c).code ?? '')}${seen === undefined ? '' : `?seen=${seen}`}`

async function joinPage(c: Context<Env>, notice?: string): Promise<Response> {
  const { info, suggestName } = sessionOf(c)
  const [session, suggested] = await Promise.all([info(), suggestName()])
  if (!session.ok) return refused(c, session)
  if (!suggested.ok) return refused(c, suggested)
  const { code } = session.value
  return c.html(
    <ParticipantPage title={joinText.title(code)} code={code}>
      <JoinView session={session.value} nickname={suggested.value.nickname} notice={notice} />
    </ParticipantPage>,
    notice ? 409 : 200,
  )
}

/** Whoever comes by their own link, when the session does not know them or is gone. */
function refusedDevice(c: Context<Env>, failure: Failure): Response | Promise<Response> {
  const { reason } = failure.refused
  if (reason === 'unknown-participant') return joinPage(c)
  if (reason !== 'unknown-session') return refused(c, failure)
  const { gone: title, goneHint: hint } = answersText
  return refuse(c, failure, {
    page: () => (
      <Document title={title} style="participant.css">
        <FinalView title={title} hint={hint} {...{ href: addresses.enterCode(), label: participantText.otherCode }} />
      </Document>
    ),
  })
}

function participantPage(c: Context<Env>, snapshot: ParticipantSnapshot, token: string) {
  const { code } = snapshot.session
  if (snapshot.phase.kind === 'ended') {
    const own = `${self(c)}?as=${encodeURIComponent(token)}`
    return c.html(<AnswersPage snapshot={snapshot} self={own} />)
  }
  const seen = Number(c.req.query('seen') ?? Number.NaN)
  const feedback = snapshot.phase.kind === 'own' && snapshot.recap?.find(({ question }) => question.item === seen)
  return c.html(
    <ParticipantPage title={joinText.title(code)} code={code} token={token} self={self(c)}>
      <ParticipantView
        snapshot={snapshot}
        now={snapshot.now}
        link="page"
        self={self(c)}
        submission={crypto.randomUUID()}
        {...(feedback && { feedback })}
      />
    </ParticipantPage>,
  )
}

async function join(c: Context<Env>, { nickname, number }: Fields): Promise<Response> {
  const token = newToken()
  const read = v.safeParse(joinBody, { token, ...(nickname !== undefined && { nickname }), ...(number && { number }) })
  if (!read.success) return joinPage(c, participantText.refusals['name-unfit'])
  const joined = await sessionOf(c).join(read.output)
  if (joined.ok) {
    const info = await sessionOf(c).info()
    keepToken(c, sessionOf(c).code ?? '', token, info.ok ? info.value.options.pace : 'teacher')
    return c.redirect(self(c), 303)
  }
  const { reason } = joined.refused
  const notice = reason === 'wrong-number' ? joinText.wrongNumber : refusals[reason]
  return notice ? joinPage(c, notice) : refused(c, joined)
}

async function vote(c: Context<Env>, token: string, { submission, item, round, option }: Fields): Promise<Response> {
  const message = { type: 'vote', submission, item: Number(item), round: Number(round), option }
  const read = v.safeParse(voteMessage, message)
  const back = { href: self(c), label: joinText.back }
  if (!read.success) return problem(c, 'malformed', { back, detail: participantText.refusals.malformed })
  const voted = await sessionOf(c).send('participant', token, read.output)
  if (!voted.ok) return refuse(c, voted, { back })
  const seen = voted.value.type === 'ack' && voted.value.reveal ? voted.value.item : undefined
  return c.redirect(self(c, seen), 303)
}

async function rename(c: Context<Env>, token: string, nickname: string): Promise<Response> {
  const read = v.safeParse(renameMessage, { type: 'rename', ...(nickname && { nickname }) })
  const back = { href: self(c), label: joinText.back }
  if (!read.success) return problem(c, 'name-unfit', { back })
  const renamed = await sessionOf(c).send('participant', token, read.output)
  return renamed.ok ? c.redirect(self(c), 303) : refuse(c, renamed, { back })
}

const toOtherCode = { back: { href: addresses.enterCode(), label: participantText.otherCode } }

const nobodyNew: Refusal[] = ['session-ended', 'session-full', 'locked', 'too-many-attempts', 'too-many-messages']

/** While nobody new can join, the page still lets participants go on who have joined before. */
function refused(c: Context<Env>, failure: Failure): Response | Promise<Response> {
  const { code } = sessionOf(c)
  const { reason } = failure.refused
  if (!code || !nobodyNew.includes(reason)) return refuse(c, failure, toOtherCode)
  const ended = reason === 'session-ended'
  return refuse(c, failure, { page: (words) => <CannotJoinPage code={code} {...words} ended={ended} /> })
}

const refusals: Partial<Record<Refusal, string>> = participantText.refusals
