import type { Get } from './weigh.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** The key of the desk that is weighed. */
export const deskKey = 'a key of a desk that is weighed, not of one that is used'

/** Reads as an editor who is signed in; throws where that is refused. */
export async function asEditor(fetch: Fetch): Promise<Get> {
  const headers = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }
  const body = new URLSearchParams({ key: deskKey, who: 'AB' })
  const answer = await fetch('/desk', { method: 'POST', headers, body, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`Signing in to the desk is answered with ${answer.status}.`)
  const Cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  return (path) => fetch(path, { headers: { Accept: 'text/html', Cookie } })
}
