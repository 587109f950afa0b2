import { describe, expect, test } from 'vitest'
import { formKeyOf } from '../../src/classroom/object/authentication.ts'
import type { Command } from '../../src/classroom/protocol/host.ts'
import { classClient } from '../support/class-client.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const client = classClient(worker)
const html = { Accept: 'text/html' }

/** A path; behind a space, the cookie of the device that asks. */
const asked = (device: string): [path: string, cookie: { Cookie?: string }] => {
  const [path = '', Cookie] = device.split(' ')
  return [path, Cookie ? { Cookie } : {}]
}

function send(device: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const [path, cookie] = asked(device)
  return worker.fetch(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...html, Origin: worker.origin(), ...cookie, ...headers },
  })
}

function open(device: string): Promise<Response> {
  const [path, cookie] = asked(device)
  return worker.fetch(path, { headers: { ...html, ...cookie } })
}

/** The device of a pupil without script who joins under this name. */
async function joins(code: string, nickname = 'Calm Otter'): Promise<string> {
  const joined = await send(`/j/${code}`, { nickname })
  return `${joined.headers.get('Location')} ${cookieOf(joined)}`
}

const cookieOf = (answer: Response): string => answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''

/** The fields that the first option of the question on this page sends. */
async function answerOn(device: string): Promise<Record<string, string>> {
  const page = await (await open(device)).text()
  const field = (name: string): string => page.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
  return Object.fromEntries(['item', 'round', 'submission', 'option'].map((name) => [name, field(name)]))
}

describe('starting', () => {
  test('one form makes a session, and its cookie goes to that session’s pages and nowhere else', async () => {
    const started = await send('/class', { quiz: 'xi-putin-call', length: '5', pace: 'own', points: 'on' })
    expect(started.status).toBe(303)
    const device = started.headers.get('Location') ?? ''
    expect(device).toMatch(/^\/class\/[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    expect(started.headers.get('Set-Cookie')).toMatch(
      new RegExp(`^host-${device.slice(-9)}=[\\w-]{22,64}; Max-Age=\\d+; Path=${device}; HttpOnly; SameSite=Strict$`),
    )
    const session = await client.get(client.at(device.slice(-9)))
    expect(await session.json()).toMatchObject({
      questions: 5,
      options: { pace: 'own', points: true, closeEarly: false, timer: { kind: 'off' } },
    })
  })

  test('numbers out of range are refused in words, with a way back', async () => {
    const refused = await send('/class', { quiz: 'xi-putin-call', timer: 'hard', seconds: '1' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('A number is out of range')
  })
})

describe('the host’s page', () => {
  test('shows nothing of the session to a device that has not shown the secret', async () => {
    const { code } = await client.create()
    const response = await worker.fetch(`/class/${code}`, { headers: html })
    const page = await response.text()
    expect(page).toContain('Open the host page')
    expect(page).not.toContain('According to the article')
    for (const part of ['report', 'report.csv'])
      expect((await worker.fetch(`/class/${code}/${part}`, { headers: html })).status).toBe(403)
    expect((await send(`/class/${code}/delete`, {})).status).toBe(403)
    expect((await client.get(client.at(code))).status).toBe(200)
  })

  test('takes the secret by its form and refuses another', async () => {
    const { code, secret } = await client.create()
    const wrong = await send(`/class/${code}`, { secret: 'x'.repeat(32) })
    expect([wrong.status, wrong.headers.get('Set-Cookie')]).toEqual([403, null])
    const right = await send(`/class/${code}`, { secret })
    expect([right.status, cookieOf(right)]).toEqual([303, `host-${code}=${secret}`])
    const page = await worker.fetch(`/class/${code}`, { headers: { ...html, Cookie: cookieOf(right) } })
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(await page.text()).toContain('Open the first question')
  })

  test('carries out a command once, and says so when the session has moved on', async () => {
    const { code, secret } = await client.create()
    const key = await formKeyOf(secret)
    const open = () => send(`/class/${code}`, { do: 'open', version: '1', key }, { Cookie: `host-${code}=${secret}` })
    expect((await open()).status).toBe(303)
    const again = await open()
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Back to the session')
    expect((await client.hostSnapshot(code, secret)).phase).toMatchObject({ kind: 'open', item: 0 })
  })
})

test('report and wall show what the class got right once it has answered, and neither shows a map before', async () => {
  const { code, secret } = await client.create()
  const device = await joins(code)
  const look = async (path: string) =>
    (await worker.fetch(path, { headers: { ...html, Cookie: `host-${code}=${secret}` } })).text()
  const give = async (command: Command) =>
    client.command(code, secret, command, (await client.hostSnapshot(code, secret)).version)
  await give({ do: 'open' })
  expect(await look(`/class/${code}/report`)).not.toContain('What the class got right')
  await send(device, await answerOn(device))
  await give({ do: 'reveal' })
  expect(await look(`/class/${code}/screen`)).not.toContain('What the class got right')
  await give({ do: 'end' })
  for (const page of ['report', 'screen?map'])
    expect(await look(`/class/${code}/${page}`)).toMatch(/What the class got right.*[01] of 1 answer right/)
})

describe('after the class', () => {
  const look = open
  const give = async (code: string, secret: string, command: Command) =>
    client.command(code, secret, command, (await client.hostSnapshot(code, secret)).version)

  test('each person’s own link has their answers, and the cards on what they missed, until the class is deleted', async () => {
    const { code, secret } = await client.create({ options: { closeEarly: false } })
    const keys = await client.options(code, secret)
    const devices: string[] = []
    for (const nickname of ['Calm Otter', 'Quiet Heron']) devices.push(await joins(code, nickname))
    await give(code, secret, { do: 'open' })
    for (const [i, device] of devices.entries())
      expect((await send(device, { ...(await answerOn(device)), option: keys(0, i === 0) })).status).toBe(303)
    await give(code, secret, { do: 'reveal' })
    await give(code, secret, { do: 'open' })
    expect(
      (await send(devices[0] ?? '', { ...(await answerOn(devices[0] ?? '')), option: keys(1, true) })).status,
    ).toBe(303)
    expect(await (await look(devices[0] ?? '')).text()).not.toContain('Your answers')
    await give(code, secret, { do: 'end' })

    const [all = '', some = ''] = await Promise.all(devices.map(async (device) => (await look(device)).text()))
    expect(all).toContain('2 of 2 right.')
    expect(all).not.toContain('Cards on what you missed')
    expect(some).toMatch(
      /Quiet Heron.*0 of 2 right\..*Cards on what you missed.*\/xi-putin-call\/cards\/.*You did not answer this one\./s,
    )
    expect(some).not.toContain('Calm Otter')
    // It stores nothing on the device, and nobody else’s store or list has it.
    expect(some).not.toContain('participant.js')
    const { headers } = await look(devices[1] ?? '')
    const named = ['Cache-Control', 'X-Robots-Tag', 'Set-Cookie'].map((name) => headers.get(name))
    expect(named).toEqual(['no-store', 'noindex', null])
    const stranger = await look(`/j/${code}?as=${'x'.repeat(32)}`)
    expect([stranger.status, await stranger.text()]).toEqual([410, expect.not.stringContaining('Your answers')])

    await send(`/class/${code}/delete`, { key: await formKeyOf(secret) }, { Cookie: `host-${code}=${secret}` })
    const gone = await look(devices[1] ?? '')
    expect(gone.status).toBe(404)
    expect(await gone.text()).toMatch(/This class has been deleted.*Your answers were deleted with it/s)
  })

  test.each(['finished', 'released'] as const)('at own pace it has no key before that is told: %s', async (answers) => {
    const { code, secret } = await client.create({ options: { pace: 'own', answers } })
    const device = await joins(code)
    const page = async (): Promise<string> => (await look(device)).text()
    for (let item = 0; item < 5; item++) {
      expect(await page()).not.toContain('Right answer')
      expect((await send(device, await answerOn(device))).status).toBe(303)
    }
    expect((await page()).includes('Right answer')).toBe(answers === 'finished')
    if (answers === 'released') await give(code, secret, { do: 'release' })
    expect(await page()).toContain('Right answer')
    await give(code, secret, { do: 'end' })
    expect(await page()).toContain('Your answers')
  })
})

describe('joining', () => {
  test('a code is taken in any case and with spaces, and a wrong one says so', async () => {
    const { code } = await client.create()
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase()
    const found = await worker.fetch(`/j?code=${encodeURIComponent(typed)}`, { headers: html })
    expect([found.status, found.headers.get('Location')]).toEqual([303, `/j/${code}`])
    const wrong = await worker.fetch('/j/BBBB-BBBB', { headers: html })
    expect(wrong.status).toBe(404)
    expect(await wrong.text()).toContain('Enter another code')
  })

  test('a session that is over says so at once to whoever comes new, and shows the others what they answered', async () => {
    const { code, secret } = await client.create({ options: { pace: 'own' } })
    const device = await joins(code)
    expect((await send(device, await answerOn(device))).status).toBe(303)
    await client.command(code, secret, { do: 'end' }, (await client.hostSnapshot(code, secret)).version)
    const opened = await worker.fetch(`/j/${code}`, { headers: html })
    const page = await opened.text()
    expect(opened.status).toBe(410)
    expect(page).toContain('This class is over')
    expect(page).toContain('Enter another code')
    expect(page).not.toContain('Join</button>')
    // A phone that remembers who it is goes on from the same page.
    expect(page).toMatch(new RegExp(`data-code="${code}"`))
    expect(page).toMatch(/src="\/built\/participant\.\w+\.js"/)
    expect((await send(`/j/${code}`, { nickname: 'Calm Otter' })).status).toBe(410)
    const mine = await open(device)
    expect(mine.status).toBe(200)
    expect(await mine.text()).toContain('class="past"')
  })

  test('a locked session says so at once, and can be unlocked', async () => {
    const { code, secret } = await client.create()
    const device = await joins(code)
    const host = { Cookie: `host-${code}=${secret}` }
    const key = await formKeyOf(secret)
    const turn = (locked: string) => send(`/class/${code}`, { do: 'lock', locked, version: '1', key }, host)
    const look = async (path: string, headers = {}) =>
      (await worker.fetch(path, { headers: { ...html, ...headers } })).text()
    expect(await look(`/class/${code}`, host)).toContain('The session is open')
    expect((await turn('true')).status).toBe(303)
    const shut = await worker.fetch(`/j/${code}`, { headers: html })
    const page = await shut.text()
    expect(shut.status).toBe(403)
    expect(page).toContain('The session is locked')
    expect(page).toContain('Ask the host to unlock it')
    expect(page).toContain(`href="/j/${code}">Try again`)
    expect(await (await open(device)).text()).toContain('You are in.')
    expect(await look(`/class/${code}`, host)).toContain('The session is locked')
    const wall = await look(`/class/${code}/screen`)
    expect(wall).toContain('The session is locked')
    expect(wall).not.toContain('qr.svg')
    expect((await turn('false')).status).toBe(303)
    expect(await look(`/j/${code}`)).toContain('Join</button>')
    expect(await look(`/class/${code}/screen`)).toContain('qr.svg')
  })

  test('an answer sent twice by a form counts once', async () => {
    const { code, secret } = await client.create()
    const device = await joins(code)
    await client.command(code, secret, { do: 'open' }, 1)
    const fields = await answerOn(device)
    expect((await send(device, fields)).status).toBe(303)
    expect((await send(device, fields)).status).toBe(303)
    const seen = await client.hostSnapshot(code, secret)
    expect(seen.result?.rounds.map(({ answered }) => answered)).toEqual([1])
  })

  test('a pupil’s token is in no address: without script it is in a cookie of this page alone, until the end', async () => {
    const { code, secret } = await client.create()
    const joined = await send(`/j/${code}`, { nickname: 'Calm Otter' })
    expect(joined.headers.get('Location')).toBe(`/j/${code}`)
    const [, token = ''] = /^seat=([\w-]{22,64});/.exec(joined.headers.get('Set-Cookie') ?? '') ?? []
    expect(joined.headers.get('Set-Cookie')).toBe(
      `seat=${token}; Max-Age=86400; Path=/j/${code}; HttpOnly; SameSite=Lax`,
    )
    const device = `/j/${code} seat=${token}`
    await client.command(code, secret, { do: 'open' }, 1)
    const voted = await send(device, await answerOn(device))
    expect(voted.headers.get('Location')).not.toContain(token)
    const page = await (await open(device)).text()
    expect(page.match(/(?:href|action|src)="[^"]*"/g)?.filter((address) => address.includes(token))).toEqual([])

    // Whoever comes with it in the address is taken to the page without.
    const linked = await open(`/j/${code}?as=${token}`)
    expect([linked.status, linked.headers.get('Location')]).toEqual([303, `/j/${code}`])
    expect(cookieOf(linked)).toBe(`seat=${token}`)
    expect((await open(`/j/${code}?as=${'x'.repeat(32)}`)).headers.get('Set-Cookie')).toBeNull()

    const left = await send(device, { leave: '' })
    expect(left.headers.get('Set-Cookie')).toMatch(/^seat=; Max-Age=0; /)
    const { version } = await client.hostSnapshot(code, secret)
    await client.command(code, secret, { do: 'end' }, version)
    expect(await (await open(`/j/${code}?as=${token}`)).text()).toContain('Your answers')
  })

  test('a page gives no cookie, and neither does joining by the API, as pages with script do', async () => {
    const { code } = await client.create()
    const page = await worker.fetch(`/j/${code}`, { headers: html })
    const joined = await client.post(client.at(code, '/participants'), { token: 'x'.repeat(32) })
    expect([page.headers.get('Set-Cookie'), joined.headers.get('Set-Cookie')]).toEqual([null, null])
  })

  test('the picture of the join address is an SVG', async () => {
    const { code } = await client.create()
    const picture = await worker.fetch(`/j/${code}/qr.svg`)
    expect(picture.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(await picture.text()).toMatch(/^<svg [^>]*viewBox/)
  })
})
