import type { Context } from 'hono'
import type { Bindings, Env } from '../../env.ts'
import { clientOf } from '../../http/limits.ts'
import { type Client, hashOf } from '../object/authentication.ts'
import { deleteReport, readReport } from '../object/report-store.ts'
import type { FromClient, Session } from '../object/session.ts'
import { type Audience, refusedHeader, waitHeader } from '../object/sockets.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import type { JoinBody } from '../protocol/messages.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import type { ProjectorSnapshot } from '../protocol/projector.ts'
import type { Report } from '../protocol/report.ts'
import { failure, type Result, success } from '../protocol/result.ts'
import { readCode } from './codes.ts'
import { countUnknownCode, mustWait } from './rate-limits.ts'

/** The session that a request is about, by the code in its path. */
export const sessionOf = (c: Context<Env>) => sessionAt(c.env, c.req.param('code') ?? '', addressOf(c))

/** Where a request comes from, for counting wrong codes and secrets. It is stored nowhere. */
export const addressOf = (c: Context<Env>): string => clientOf(c.req.header('CF-Connecting-IP'))

// wrangler.toml binds the name to this class. The type stands here, so that env.ts imports no feature.
export const objectOf = ({ SESSION }: Bindings, code: string) =>
  (SESSION as DurableObjectNamespace<Session>).getByName(code)

/**
 * A session by the code that someone typed, for a client at this address. Requests for unknown codes are counted by
 * address. After sixty in a minute the address has to wait before it can do what needs neither token nor secret, which
 * includes the projector’s view. A client with a token or secret does not have to wait.
 */
function sessionAt(env: Bindings, typed: string, address: string) {
  const code = readCode(typed)
  // No session is ever made under this name.
  const session = objectOf(env, code ?? 'none')

  async function ask<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!code) return failure('unknown-session')
    const result = await call()
    if (result.ok || !isGuess(result.refused.reason)) return result
    // A client that has to wait must not learn from the reason that there is a session.
    if (mustWait(address, Date.now())) return failure('too-many-attempts')
    if (result.refused.reason !== 'unknown-session') return result
    return (await countUnknownCode(env, address, Date.now())) ? failure('too-many-attempts') : result
  }

  const askWithoutSecret = <T>(call: () => Promise<Result<T>>): Promise<Result<T>> =>
    mustWait(address, Date.now()) ? Promise.resolve(failure('too-many-attempts')) : ask(call)

  /** The session’s own result or, once the session is over for good, what `use` returns for the report in KV. */
  const askHost = <T>(
    secret: string,
    call: (client: Client) => Promise<Result<T>>,
    use: (report: Report, hash: string) => T | Promise<T>,
  ): Promise<Result<T>> =>
    ask(async () => {
      const result = await call({ as: 'host', bearer: secret, address })
      if (result.ok || !isGone(result.refused.reason)) return result
      // KV is asked only now, because it remembers for a minute that a key was missing.
      const hash = await hashOf(secret)
      const report = await readReport(env, code ?? '', hash)
      return report ? success(await use(report, hash)) : result
    })

  // The session returns the snapshot of the client that asks.
  const snapshot = (as: Audience, bearer: string, seq?: number) => session.snapshot({ as, bearer, address }, seq)

  return {
    /** In capitals and without spaces, whatever was typed; null if it cannot be a code. */
    code,
    info: () => askWithoutSecret(() => session.info()),
    suggestName: () => askWithoutSecret(() => session.suggestName()),
    join: (body: JoinBody) => askWithoutSecret(() => session.join(body, address)),
    participant: (token: string, seq?: number) =>
      ask(() => snapshot('participant', token, seq) as Promise<Result<ParticipantSnapshot | null>>),
    host: (secret: string, seq?: number) =>
      ask(() => snapshot('host', secret, seq) as Promise<Result<HostSnapshot | null>>),
    projector: (seq?: number) =>
      askWithoutSecret(() => snapshot('projector', '', seq) as Promise<Result<ProjectorSnapshot | null>>),
    /** Sends a message as the participant or host that the bearer belongs to. */
    send: (as: Audience, bearer: string, message: FromClient) =>
      ask(() => session.send({ as, bearer, address }, message)),
    report: (secret: string) =>
      askHost<Report>(
        secret,
        (host) => session.report(host),
        (report) => report,
      ),
    /** Deletes everything now, also if only the report is left. */
    destroy: (secret: string) =>
      askHost<null>(
        secret,
        (host) => session.destroy(host),
        (_, hash) => deleteReport(env, code ?? '', hash).then(() => null),
      ),

    /** Upgrades to a WebSocket. A refusal is always upgraded too, and then closed with a code that says why. */
    async socket(request: Request): Promise<Response> {
      const headers = new Headers(request.headers)
      headers.set(waitHeader, String(mustWait(address, Date.now())))
      const response = await session.fetch(new Request(request, { headers }))
      if (response.headers.get(refusedHeader) === 'unknown-session') await countUnknownCode(env, address, Date.now())
      return response
    },
  }
}

/** The session’s own storage is empty, or another class has got its code since. */
const isGone = (reason: string): boolean => reason === 'unknown-session' || reason === 'wrong-secret'

const isGuess = (reason: string): boolean => isGone(reason) || reason === 'unknown-participant'
