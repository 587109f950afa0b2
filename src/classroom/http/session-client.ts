import type { Context } from 'hono'
import type { Bindings, Env } from '../../env.ts'
import { hashOf } from '../../http/hash.ts'
import { clientOf, networksOf } from '../../http/limits.ts'
import type { Starter } from '../../results/ledger/quota.ts'
import type { Client } from '../object/authentication.ts'
import { deleteReport, readReport } from '../object/report-store.ts'
import type { FromClient } from '../object/session.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import type { JoinBody } from '../protocol/messages.ts'
import type { Audience } from '../protocol/model.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import type { ProjectorSnapshot } from '../protocol/projector.ts'
import type { Report } from '../protocol/report.ts'
import { failure, type Result, success } from '../protocol/result.ts'
import { readCode } from './codes.ts'
import { newToken } from './new-token.ts'
import { missesTooOften } from './rate-limits.ts'

/** The session that a request is about, by the code in its path. */
export const sessionOf = (c: Context<Env>) => sessionAt(c.env, c.req.param('code') ?? '', addressOf(c))

/** Where a request comes from, for counting wrong codes and secrets. It is stored nowhere. */
export const addressOf = (c: Context): string => clientOf(c.req.header('CF-Connecting-IP'))

/** The networks that this request comes from; they go no further than to a ledger, which stores no address. */
const networksFrom = (c: Context): string[] => networksOf(c.req.header('CF-Connecting-IP'))

/** Who starts a class, under an id for this start alone. */
export const starterOf = (c: Context): Starter => ({ id: newToken().slice(0, 12), networks: networksFrom(c) })

export const objectOf = ({ SESSION }: Bindings, code: string) => SESSION.getByName(code)

/**
 * A session by the code that someone typed, for a client at this address. Only unknown codes are counted, by address, and
 * after sixty in a minute the answer to one more is to wait. A right code is never refused for the mistakes of others
 * behind the same address: codes are too many to be found by trying.
 */
function sessionAt(env: Bindings, typed: string, address: string) {
  const code = readCode(typed)
  // No session is ever made under this name.
  const session = objectOf(env, code ?? 'none')

  async function ask<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!code) return failure('unknown-session')
    const result = await call()
    if (result.ok || result.refused.reason !== 'unknown-session') return result
    return (await missesTooOften(env, address)) ? failure('too-many-attempts', { limit: 'attempts' }) : result
  }

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
    /** The code as it is written: in capitals, with its hyphen. Null if what was typed cannot be a code. */
    code,
    info: () => ask(() => session.info()),
    suggestName: () => ask(() => session.suggestName()),
    join: (body: JoinBody) => ask(() => session.join(body)),
    participant: (token: string, seq?: number) =>
      ask(() => snapshot('participant', token, seq) as Promise<Result<ParticipantSnapshot | null>>),
    host: (secret: string, seq?: number) =>
      ask(() => snapshot('host', secret, seq) as Promise<Result<HostSnapshot | null>>),
    /** Without the key of the projector’s link it names nobody. */
    projector: (key: string, seq?: number) =>
      ask(() => snapshot('projector', key, seq) as Promise<Result<ProjectorSnapshot | null>>),
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
    socket: (request: Request): Promise<Response> => session.fetch(request),
  }
}

/** The session’s own storage is empty, as an earlier version left it a day after the end, or its code is another class’s. */
const isGone = (reason: string): boolean => reason === 'unknown-session' || reason === 'wrong-secret'
