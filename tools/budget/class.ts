import type { Get } from './weigh.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** The part of a participant’s snapshot that is needed here. */
type Place = { question?: { item: number; options: { id: string }[] } }

/**
 * The class that is weighed: one pupil has answered everything, so that the report is complete. `ended` is the code of one
 * like it that is over.
 */
export type Class = { code: string; ended: string; getAsHost: Get }

/** Plays such a class; throws if anything is refused. */
export async function playClass(fetch: Fetch): Promise<Class> {
  const [running, over] = [await play(fetch), await play(fetch)]
  await over.end()
  return { code: running.code, ended: over.code, getAsHost: await asHost(fetch, running.code, running.secret) }
}

async function play(fetch: Fetch) {
  const token = crypto.randomUUID()
  const post = async (path: string, body: object, bearer = ''): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` }
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`)
    return answer.json()
  }
  // The API answers in this shape, as its schemas say.
  const made = await post('/api/sessions', { quiz: 'xi-putin-call', edition: 1, options: { pace: 'own' } })
  const { code, secret } = made as { code: string; secret: string }
  const session = `/api/sessions/${code}`
  await post(`${session}/participants`, { token })
  const place = await fetch(`${session}/participant`, { headers: { Authorization: `Bearer ${token}` } })
  for (let { question } = (await place.json()) as Place; question; ) {
    const { item, options } = question
    const vote = { type: 'vote', submission: crypto.randomUUID(), item, round: 1, option: options[0]?.id }
    question = ((await post(`${session}/votes`, vote, token)) as Place).question
  }
  const end = async () => {
    const host = await fetch(`${session}/host`, { headers: { Authorization: `Bearer ${secret}` } })
    const { version } = (await host.json()) as { version: number }
    await post(
      `${session}/commands`,
      { type: 'command', id: crypto.randomUUID(), version, command: { do: 'end' } },
      secret,
    )
  }
  return { code, secret, end }
}

/** Asks for pages with the cookie that the host’s secret brings. */
async function asHost(fetch: Fetch, code: string, secret: string): Promise<Get> {
  const body = new URLSearchParams({ secret })
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const shown = await fetch(`/class/${code}`, { method: 'POST', headers, body, redirect: 'manual' })
  const [cookie] = shown.headers.getSetCookie()
  if (!cookie) throw new Error('The host’s secret brought no cookie.')
  return (path) => fetch(path, { headers: { Cookie: cookie.replace(/;.*/, '') } })
}
