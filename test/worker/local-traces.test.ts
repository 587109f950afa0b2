import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { packedQuizzes } from '../../tools/compile/compiled.ts'
import { localEnvironment } from '../../tools/local-environment.ts'
import { withLocalStore } from '../../tools/publish/local.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { classClient } from '../support/class-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-local-'))
let wrangler: ChildProcess | undefined
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

test('after a lesson under npm start, nothing in its folder holds a pupil’s token, an address or a browser’s name', async () => {
  const origin = await start(localEnvironment)
  const traces = { 'User-Agent': 'ReaderAgent/9.9 (traceable)', 'CF-Connecting-IP': '203.0.113.77' }
  const fetchAs = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, origin), { redirect: 'manual', ...init, headers: { ...traces, ...init.headers } })
  const client = classClient({ origin: () => origin, fetch: fetchAs })
  const { code, secret } = await client.create()
  const joined = await fetchAs(`/j/${code}`, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams({ nickname: 'Calm Otter' }),
  })
  const token = /^seat=([\w-]+)/.exec(joined.headers.get('Set-Cookie') ?? '')?.[1] ?? 'no token'
  // As a link of an earlier version has it.
  expect((await fetchAs(`/j/${code}?as=${token}`)).status).toBe(303)
  expect((await client.command(code, secret, { do: 'open' }, 1)).status).toBe(200)
  expect((await client.get(client.at(code, '/participant'), token)).status).toBe(200)
  // Whatever writes late has written by then.
  await new Promise((done) => setTimeout(done, 2000))
  await stop()

  const files = filesIn(join(folder, 'state'))
  expect(files.some((file) => readFileSync(file).includes('Calm Otter'))).toBe(true)
  const traced = [token, secret, '203.0.113.77', 'ReaderAgent']
  expect(files.filter((file) => traced.some((trace) => readFileSync(file).includes(trace)))).toEqual([])
}, 180_000)

/** Starts what `npm start` starts, with the Worker as it is built and a state of its own. */
async function start(environment: Record<string, string>): Promise<string> {
  const settings = readFileSync('wrangler.toml', 'utf8')
    .replace(/^\[build\]\n(?:(?!\[).*\n)*/m, '')
    .replace(/^main = "(.*)"/m, (_, file) => `main = ${JSON.stringify(resolve(file))}`)
    .replace(/^directory = "(.*)"/m, (_, path) => `directory = ${JSON.stringify(resolve(path))}`)
  writeFileSync(join(folder, 'wrangler.toml'), settings)
  const state = join(folder, 'state')
  await withLocalStore(state, (store) => publishAll(store, packedQuizzes()))
  const port = await freePort()
  const flags = ['--port', `${port}`, '--inspector-port', '0', '--ip', '127.0.0.1', '--persist-to', state]
  wrangler = spawn(
    resolve('node_modules/.bin/wrangler'),
    ['dev', '--config', join(folder, 'wrangler.toml'), '--show-interactive-dev-session=false', ...flags],
    { detached: true, stdio: 'ignore', env: { ...process.env, ...environment } },
  )
  const origin = `http://127.0.0.1:${port}`
  await vi.waitFor(async () => expect((await fetch(`${origin}/privacy`)).status).toBe(200), 120_000)
  return origin
}

/** Ends wrangler and the runtime that it has started, by their group. */
async function stop(): Promise<void> {
  const running = wrangler
  wrangler = undefined
  if (running?.pid === undefined || running.exitCode !== null) return
  const ended = once(running, 'exit')
  process.kill(-running.pid, 'SIGTERM')
  await Promise.race([ended, new Promise((done) => setTimeout(done, 10_000))])
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || !address) throw new Error('No port is free.')
  return address.port
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
