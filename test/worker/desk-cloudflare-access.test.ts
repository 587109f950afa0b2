import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { cookieOf, deskKey, sendForm } from '../support/desk.ts'
import { runningWorker } from '../support/worker.ts'

// The team’s public keys, as Cloudflare publishes them.
const [ours, theirs] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' }] })
const team = createServer(({ url }, response) =>
  response
    .writeHead(url === '/cdn-cgi/access/certs' ? 200 : 404, { 'Content-Type': 'application/json' })
    .end(url === '/cdn-cgi/access/certs' ? jwks : ''),
)
await new Promise<void>((done) => team.listen(0, '127.0.0.1', done))
const issuer = `http://127.0.0.1:${(team.address() as AddressInfo).port}`
const audience = 'the tag of the desk'
const worker = runningWorker({ DESK_KEY: deskKey, ACCESS_TEAM: issuer, ACCESS_AUD: audience })
const half = runningWorker({ DESK_KEY: deskKey, ACCESS_TEAM: issuer })
afterAll(() => team.close())

const token = (claims: { iss?: string; aud?: string; exp?: string } = {}, key = ours.privateKey) =>
  new SignJWT({ email: 'editor@news.example' })
    .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
    .setIssuer(claims.iss ?? issuer)
    .setAudience(claims.aud ?? audience)
    .setIssuedAt()
    .setExpirationTime(claims.exp ?? '5m')
    .sign(key)
const asserting = (assertion: string) => ({ 'Cf-Access-Jwt-Assertion': assertion, Accept: 'text/html' })

test('whoever comes round Cloudflare Access is refused, even with the key and a session’s cookie', async () => {
  const right = await token()
  const cookie = cookieOf(await sendForm(worker.fetch, '/desk', { who: 'AB' }, asserting(right)))
  const forged = [
    '',
    'x.y.z',
    await token({ iss: 'https://other.cloudflareaccess.com' }),
    await token({ aud: 'another application' }),
    await token({ exp: '-1m' }),
    await token({}, theirs.privateKey),
    new UnsecuredJWT({}).setIssuer(issuer).setAudience(audience).setExpirationTime('5m').encode(),
    `${right.slice(0, -4)}AAAA`,
  ]
  for (const one of forged) {
    const headers = { ...asserting(one), Cookie: cookie }
    expect([one, (await worker.fetch('/desk', { headers })).status]).toEqual([one, 403])
    const sent = await sendForm(worker.fetch, '/desk', { key: deskKey, who: 'AB' }, headers)
    expect([sent.status, sent.headers.get('Set-Cookie')]).toEqual([403, null])
  }
  expect((await half.fetch('/desk', { headers: asserting(right) })).status).toBe(403)
})

test('whoever it lets through needs no key, only initials', async () => {
  const headers = asserting(await token())
  const page = await (await worker.fetch('/desk', { headers })).text()
  expect(page).toContain('name="who"')
  expect(page).not.toContain('name="key"')
  const answer = await sendForm(worker.fetch, '/desk', { who: 'ab' }, headers)
  expect(answer.status).toBe(303)
  const inside = await worker.fetch('/desk', { headers: { ...headers, Cookie: cookieOf(answer) } })
  expect([inside.status, (await inside.text()).includes('editor@news.example')]).toEqual([200, false])
})
