import * as v from 'valibot'
import type { Dossier } from '../../dossier/model.ts'
import type { Bindings } from '../../env.ts'
import { assemble } from '../../questions/edition.ts'
import { type Edition, lastEdition } from '../../questions/model.ts'
import { findQuiz } from '../../questions/quizzes.ts'
import type { Report } from '../machine/report.ts'
import { day, type Setup } from '../machine/state.ts'
import { deleteReport, readReport } from '../object/report-store.ts'
import { type Answer, bad } from '../object/result.ts'
import { hashOf, newSecret } from '../object/secrets.ts'
import { refusedHeader, waitHeader } from '../object/sockets.ts'
import type { CommandMessage } from '../protocol/host.ts'
import { type Created, createBody, type JoinBody } from '../protocol/messages.ts'
import type { RenameMessage, VoteMessage } from '../protocol/participant.ts'
import { codeBytes, readCode, writeCode } from './codes.ts'
import { missed, mustWait } from './rate-limits.ts'

type Refused = 'malformed-class' | 'unknown-quiz' | 'unknown-edition' | 'unknown-length' | 'dossier-too-thin'
type Made = { ok: true; session: Omit<Created, 'host' | 'join' | 'screen'> } | { ok: false; reason: Refused }

/** Makes a session from what a host chose, under a code that no other session has. */
export async function createSession(env: Bindings, body: unknown, now = Date.now()): Promise<Made> {
  const read = v.safeParse(createBody, body)
  if (!read.success) return { ok: false, reason: 'malformed-class' }
  const { quiz: id, length, edition = 1 + Math.floor(Math.random() * lastEdition), options } = read.output
  const quiz = findQuiz(id)
  if (!quiz) return { ok: false, reason: 'unknown-quiz' }
  const assembled = assemble(quiz, { edition, length })
  if (!assembled.ok) return { ok: false, reason: assembled.reason }
  const secret = newSecret()
  const setup: Omit<Setup, 'code'> = {
    ...aboutQuestions(quiz.dossier, assembled.edition),
    options,
    secret: await hashOf(secret),
    created: now,
    deleteAt: now + reportDays(env) * day,
  }
  const code = await place(env, setup)
  return { ok: true, session: { code, secret, deleteAt: setup.deleteAt } }
}

function aboutQuestions({ title, cards }: Dossier, { quiz, version, edition, questions }: Edition) {
  const named = new Set(questions.flatMap((question) => question.cards))
  const titles = cards.filter(({ id }) => named.has(id)).map((card) => [card.id, card.title])
  return { quiz, title, version, edition, questions, cards: Object.fromEntries(titles) }
}

// At people’s own pace a session ends a day before everything is deleted.
const reportDays = ({ REPORT_DAYS }: Bindings): number => Math.max(2, Number(REPORT_DAYS) || 30)

/** With 191 million codes a second draw is rare; a code in use refuses, so none is ever handed out twice. */
async function place(env: Bindings, setup: Omit<Setup, 'code'>): Promise<string> {
  for (let tries = 0; tries < 10; tries++) {
    const code = writeCode(crypto.getRandomValues(new Uint8Array(codeBytes)))
    if (await env.SESSION.getByName(code).create({ ...setup, code })) return code
  }
  throw new Error('Ten codes in a row were taken.')
}

/**
 * A session by the code that someone typed, for whoever asks from this address. Codes that nobody has are counted
 * against the address, and after sixty in a minute it has to wait with all that needs neither token nor secret, the
 * projector’s view included. Whoever has one is not slowed down.
 */
export function roomOf(env: Bindings, typed: string, address: string) {
  const code = readCode(typed)
  // What can be no code is asked of an object that nothing is ever made in.
  const session = () => env.SESSION.getByName(code ?? 'none')

  async function ask<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
    if (!code) return bad('unknown-session')
    const answer = await call()
    if (answer.ok || !isGuess(answer.refused.reason)) return answer
    // Whoever has to wait must not learn from the kind of refusal that a session is there.
    if (mustWait(address, Date.now())) return bad('too-many-tries')
    if (answer.refused.reason !== 'unknown-session') return answer
    return (await missed(env, address, Date.now())) ? bad('too-many-tries') : answer
  }

  const enter = <T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> =>
    mustWait(address, Date.now()) ? Promise.resolve(bad('too-many-tries')) : ask(call)

  return {
    /** As it is written, whatever was typed; null where it can be no code. */
    code,
    info: () => enter(() => session().info()),
    suggestName: () => enter(() => session().suggestName()),
    join: (body: JoinBody) => enter(() => session().join(body, address)),
    participant: (token: string, seq?: number) => ask(() => session().participant(token, seq)),
    vote: (token: string, message: VoteMessage) => ask(() => session().vote(token, message)),
    rename: (token: string, message: RenameMessage) => ask(() => session().rename(token, message)),
    host: (secret: string, seq?: number) => ask(() => session().host(secret, address, seq)),
    command: (secret: string, message: CommandMessage) => ask(() => session().command(secret, address, message)),
    screen: (seq?: number) => enter(() => session().screen(seq)),
    /** From the session while it lasts, then from KV until the stated hour. */
    report: (secret: string): Promise<Answer<Report>> => ask(() => reportFrom(env, code ?? '', secret, address)),
    /** Everything, now; also where only the report is left. */
    destroy: (secret: string): Promise<Answer<null>> => ask(() => destroyAt(env, code ?? '', secret, address)),

    /** The upgrade, always granted: a refusal closes the socket at once, with a code that says why. */
    async socket(request: Request): Promise<Response> {
      const headers = new Headers(request.headers)
      headers.set(waitHeader, String(mustWait(address, Date.now())))
      const answer = await session().fetch(new Request(request, { headers }))
      if (answer.headers.get(refusedHeader) === 'unknown-session') await missed(env, address, Date.now())
      return answer
    },
  }
}

const isGuess = (reason: string): boolean => isElsewhere(reason) || reason === 'unknown-participant'

async function reportFrom(env: Bindings, code: string, secret: string, address: string): Promise<Answer<Report>> {
  const live = await env.SESSION.getByName(code).report(secret, address)
  if (live.ok || !isElsewhere(live.refused.reason)) return live
  // KV is asked only now, because it remembers for a minute that a key was not there.
  const kept = await readReport(env, code, await hashOf(secret))
  return kept ? { ok: true, value: kept } : live
}

async function destroyAt(env: Bindings, code: string, secret: string, address: string): Promise<Answer<null>> {
  const live = await env.SESSION.getByName(code).destroy(secret, address)
  if (live.ok || !isElsewhere(live.refused.reason)) return live
  const hash = await hashOf(secret)
  if (!(await readReport(env, code, hash))) return live
  await deleteReport(env, code, hash)
  return { ok: true, value: null }
}

/** The code has been given back, or to another class since. */
const isElsewhere = (reason: string): boolean => reason === 'unknown-session' || reason === 'wrong-secret'
