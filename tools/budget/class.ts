import type { Get } from './weigh.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** The part of a participant’s snapshot that is needed here. */
type Place = { question?: { item: number; options: { id: string }[] } }

/** The class that is weighed: one pupil has answered everything, so that the report is complete. */
export type Class = { code: string; getAsHost: Get }

/** Plays such a class; throws if anything is refused. */
export async function playClass(fetch: Fetch): Promise<Class> {
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
  return { code, getAsHost: await asHost(fetch, code, secret) }
}

/** Asks for pages with the cookie that the host’s secret brings. */
async function asHost(fetch: Fetch, code: string, secret: string): Promise<Get> {
  const body = new URLSearchParams({ secret })
  const shown = await fetch(`/class/${code}`, { method: 'POST', body, redirect: 'manual' })
  const [cookie] = shown.headers.getSetCookie()
  if (!cookie) throw new Error('The host’s secret brought no cookie.')
  return (path) => fetch(path, { headers: { Cookie: cookie.replace(/;.*/, '') } })
}
