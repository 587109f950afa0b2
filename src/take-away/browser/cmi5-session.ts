import {
  type Activity,
  type Agent,
  type Common,
  type Context,
  durationOf,
  type Outcome,
  type Statement,
  scoreOf,
  verb,
} from '../../exports/statements.ts'
import { recordStore, xapiHeaders } from './record-store.ts'

/** What a platform launches content with (cmi5 1.0, 8.1): parameters of the page’s address. */
type Launch = { endpoint: string; fetch: string; actor: string; registration: string; activityId: string }

/** What the platform has stored for this launch (10.0). */
type LaunchData = {
  contextTemplate?: Omit<Context, 'registration'>
  launchMode?: 'Normal' | 'Browse' | 'Review'
  masteryScore?: number
  returnURL?: string
}

export type Session = Awaited<ReturnType<typeof openSession>>

const context = 'https://w3id.org/xapi/cmi5/context'
const cmi5 = `${context}/categories/cmi5`
const moveOn = `${context}/categories/moveon`

/** The launch that an address tells of; null where the page was opened by itself. */
export function launchIn(search: string): Launch | null {
  const given = new URLSearchParams(search)
  const read = (name: string) => given.get(name) ?? ''
  const [endpoint, fetch, actor, registration, activityId] = [
    read('endpoint'),
    read('fetch'),
    read('actor'),
    read('registration'),
    read('activityId'),
  ]
  return endpoint && fetch && actor && registration && activityId
    ? { endpoint, fetch, actor, registration, activityId }
    : null
}

/** Opens the session of a launch: fetches its token and data, says that it has begun, and gives what can be said in it. */
export async function openSession({ endpoint: given, fetch: tokenAt, actor, registration, activityId }: Launch) {
  const endpoint = given.replace(/\/?$/, '/')
  // The token is given once (8.2).
  const token = await json<{ 'auth-token'?: string }>(fetch(tokenAt, { method: 'POST' }))
  const authorization = `Basic ${token?.['auth-token'] ?? ''}`
  const read = <T>(path: string, query: Record<string, string>): Promise<T | null> =>
    json<T>(fetch(`${endpoint}${path}?${new URLSearchParams(query)}`, { headers: xapiHeaders(authorization) }))
  const stored = { stateId: 'LMS.LaunchData', activityId, agent: actor, registration }
  const data = (await read<LaunchData>('activities/state', stored)) ?? {}
  // To be read at the start (11.0); neither language nor sound is there to be chosen.
  await read('agents/profile', { profileId: 'cmi5LearnerPreferences', agent: actor })
  const agent: Agent = JSON.parse(actor)
  const before = { agent: actor, verb: verb('completed').id, activity: activityId, registration, limit: '1' }
  const earlier = await read<{ statements: unknown[] }>('statements', before)

  const store = recordStore(endpoint, authorization)
  const began = Date.now()
  const object: Activity = { objectType: 'Activity', id: activityId }
  let isOver = false

  /** What every statement has: the platform’s template, and what this one adds to it. */
  const common = (added: {
    parent?: Activity[]
    category?: string[]
    extensions?: Record<string, unknown>
  }): Common => {
    const { contextActivities: { category = [], ...activities } = {}, ...template } = data.contextTemplate ?? {}
    const categories = [...category, ...(added.category ?? []).map((id) => ({ id }))]
    return {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor: agent,
      context: {
        ...template,
        registration,
        contextActivities: {
          ...activities,
          ...(added.parent && { parent: [...(activities.parent ?? []), ...added.parent] }),
          ...(categories.length > 0 && { category: categories }),
        },
        ...(added.extensions && { extensions: { ...template.extensions, ...added.extensions } }),
      },
    }
  }
  const defined = (name: string, result?: Statement['result'], extensions?: Record<string, unknown>): Statement => {
    const decides = result?.completion !== undefined || result?.success !== undefined
    const added = { category: decides ? [cmi5, moveOn] : [cmi5], ...(extensions && { extensions }) }
    return { ...common(added), verb: verb(name), object, ...(result && { result }) }
  }

  await store.send(defined('initialized'))

  return {
    /** Whether anything counts: not when the platform only shows it, nor once it has been finished. */
    counts: (data.launchMode ?? 'Normal') === 'Normal' && (earlier?.statements.length ?? 0) === 0,
    returnUrl: data.returnURL,
    /** What a statement of one’s own has; it belongs to the launched activity. */
    ownCommon: (): Common => common({ parent: [object] }),
    send: store.send,
    /** That the quiz was finished and, where the platform has a score to be reached, whether it was. */
    complete(outcome: Outcome): Promise<void> {
      const duration = durationOf(outcome.ms)
      const score = scoreOf(outcome)
      const { masteryScore } = data
      const finished = defined('completed', { completion: true, duration })
      if (masteryScore === undefined) return store.send(finished)
      const success = score.scaled >= masteryScore
      const extensions = { [`${context}/extensions/masteryscore`]: masteryScore }
      return store.send(finished, defined(success ? 'passed' : 'failed', { success, score, duration }, extensions))
    },
    /** Ends the session; nothing is said after that. */
    terminate(): void {
      if (isOver) return
      isOver = true
      store.last(defined('terminated', { duration: durationOf(Date.now() - began) }))
    },
  }
}

/** The body of a good answer; null of any other, or of none. */
async function json<T>(request: Promise<Response>): Promise<T | null> {
  const answer = await request.catch(() => null)
  // What the specification says comes back.
  return answer?.ok ? ((await answer.json().catch(() => null)) as T | null) : null
}
