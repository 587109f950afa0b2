import type { runningWorker } from './worker.ts'

/** The key of the desks that tests open. */
export const deskKey = 'a key of the desk in tests, longer than thirty-two signs'

type Fields = Record<string, string>
type Fetch = ReturnType<typeof runningWorker>['fetch']

const headers = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }

/** Sends a form as a browser does from this site’s own page. */
export const sendForm = (fetch: Fetch, path: string, fields: Fields | string[][], more: Record<string, string> = {}) =>
  fetch(path, { method: 'POST', headers: { ...headers, ...more }, body: new URLSearchParams(fields) })

export const cookieOf = (answer: Response): string => (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''

/** An editor who is signed in, and who reads a page before sending its form. */
export async function editorAt(fetch: Fetch, who = 'AB') {
  const answer = await sendForm(fetch, '/desk', { key: deskKey, who })
  if (answer.status !== 303) throw new Error(`Signing in was answered with ${answer.status}.`)
  const Cookie = cookieOf(answer)
  const read = async (path: string): Promise<string> => (await fetch(path, { headers: { ...headers, Cookie } })).text()
  const formKey = fieldIn(await read('/desk'), 'formKey')
  return {
    cookie: Cookie,
    formKey,
    read,
    /** The fields as an object, or as pairs where a name comes more than once. */
    send: (path: string, fields: Fields | string[][]) => {
      const all = Array.isArray(fields) ? [['formKey', formKey], ...fields] : { formKey, ...fields }
      return sendForm(fetch, path, all, { Cookie })
    },
  }
}

/** The value of the first hidden field of this name. */
export const fieldIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
