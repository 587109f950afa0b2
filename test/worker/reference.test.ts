import { beforeAll, describe, expect, test } from 'vitest'
import type { HostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import type { ParticipantSnapshot } from '../../src/classroom/protocol/participant.ts'
import { openApi } from '../../tools/compile/openapi.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({})
const operations = Object.values(openApi().paths).flatMap((methods) => Object.values(methods))

let page = ''
beforeAll(async () => {
  const answer = await worker.fetch('/api', { headers: { Accept: 'text/html' } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Security-Policy')).not.toContain('unsafe')
  page = await answer.text()
})

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What the page has as an example, by operation. */
const examples = () =>
  new Map(
    [...page.matchAll(/<code data-example="(\w+)">([^<]+)<\/code>/g)].map(([, id = '', line = '']) => [
      id,
      plain(line),
    ]),
  )

test('the page has every operation of the document, with an example of each', () => {
  expect([...examples().keys()].sort()).toEqual(operations.map(({ operationId }) => operationId).sort())
})

test('each shape that it names is on the page, and each link within it leads somewhere', () => {
  const links = new Set([...page.matchAll(/href="#([\w-]+)"/g)].map(([, id = '']) => id))
  expect(links.size).toBeGreaterThan(20)
  expect([...links].filter((id) => !page.includes(`id="${id}"`))).toEqual([])
})

test('it says what a client may rely on', () => {
  for (const words of ['If-None-Match', 'RateLimit-Policy', 'Deprecation (RFC 9745)', 'Sunset (RFC 8594)', 'RFC 9457'])
    expect(page).toContain(words)
})

describe('its examples run', () => {
  const shell: Record<string, string> = { TOKEN: 'a-token-of-a-test-with-32-letters' }

  /** Does what curl would: the address, `-X`, `-H` and `-d`, with the shell’s variables put in. */
  async function run(id: string): Promise<Response> {
    const line = (examples().get(id) ?? '').replace(/\$([A-Z]+)/g, (_, name: string) => shell[name] ?? `no ${name}`)
    const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, inside, word]) =>
      (inside ?? word ?? '').replaceAll('\\"', '"'),
    )
    const valuesOf = (flag: string) => words.flatMap((word, i) => (word === flag ? [words[i + 1] ?? ''] : []))
    const url = words.find((word) => word.startsWith('http')) ?? expect.fail(`${id} has no address`)
    const headers = Object.fromEntries(valuesOf('-H').map((header) => header.split(': ')))
    const [body] = valuesOf('-d')
    return fetch(url, { method: valuesOf('-X')[0] ?? 'GET', headers, ...(body && { body }) })
  }

  test.each(operations.map(({ operationId, tags }) => [operationId, tags] as const).filter(([, tags]) => !tags))(
    '%s',
    async (id) => expect((await run(id)).status).toBe(200),
  )

  test('a session, by the examples alone', async () => {
    const started = await run('startSession')
    expect(started.status).toBe(201)
    const { code, secret } = (await started.json()) as Created
    Object.assign(shell, { CODE: code, SECRET: secret })
    const statuses: Record<string, number> = {}
    const does = async (id: string) => {
      const answer = await run(id)
      statuses[id] = answer.status
      return answer
    }
    for (const id of ['readSession', 'drawNickname', 'join', 'rename', 'readProjector', 'command']) await does(id)
    const seen = (await (await does('readParticipant')).json()) as ParticipantSnapshot
    shell.OPTION = seen.question?.options[0]?.id ?? 'none'
    await does('vote')
    const host = (await (await does('readHost')).json()) as HostSnapshot
    expect(host.roster.map(({ answered }) => answered)).toEqual([true])
    for (const id of ['readReport', 'readReportTable', 'deleteSession']) await does(id)
    expect(Object.entries(statuses).filter(([, status]) => status !== 200)).toEqual([['deleteSession', 204]])
  })
})
