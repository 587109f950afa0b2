import { parsedJson } from '../../src/http/parsed-json.ts'

/** What a deployed Worker answers, whether or not that is a refusal: a problem document then, where the Worker itself refuses. */
export type Answered = {
  status: number
  ok: boolean
  body: Record<string, unknown> & { type?: string; detail?: string }
}

/** Asks a deployed Worker with the operator’s key. Throws where what answers is not the Worker, or not in its words. */
export async function askWorker(site: string, key: string, path: string, body?: object): Promise<Answered> {
  const answer = await fetch(new URL(path, site), {
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const read = parsedJson(text)
  const isJson = answer.headers.get('Content-Type')?.includes('json')
  // Whoever stands before the Worker may refuse in its own way.
  if (!answer.ok && (read === undefined || !isJson))
    throw new Error(`${site} answers ${answer.status}: ${text.slice(0, 200)}`)
  // A version that is broken is told by the reader of JSON.
  return { status: answer.status, ok: answer.ok, body: read === undefined ? JSON.parse(text) : read }
}

/** The sentence of a refusal, with whose it is. */
export const refusalOf = (site: string, { status, body }: Answered): string =>
  `${site} answers ${status}: ${body.detail}`
