import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { vi } from 'vitest'
import { firstFile } from './find.ts'
import type { Kind, Tab } from './tab.ts'

const driver = firstFile('WebKitWebDriver')
const browser = firstFile(
  process.env.WEBKIT_PATH,
  ...['x86_64', 'aarch64'].flatMap((machine) =>
    ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
  ),
)
const screen = firstFile('Xvfb')
const display = process.env.DISPLAY

/** WebKit as Debian has it, by plain WebDriver; it needs a display, or Xvfb. */
export const webkit: Kind = {
  name: 'WebKit',
  found: driver && browser && (display || screen) ? browser : null,
  async start() {
    const started: ChildProcess[] = []
    const run = (program: string, parameters: string[], more = {}): ChildProcess => {
      const child = spawn(program, parameters, {
        env: { ...process.env, ...more },
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      })
      started.push(child)
      return child
    }
    const shown = display ?? `:${await said(run(screen ?? '', ['-displayfd', '3']))}`
    const sessions: { end: () => Promise<unknown> }[] = []
    return {
      async open() {
        const port = await freePort()
        run(driver ?? '', [`--port=${port}`], { DISPLAY: shown, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' })
        const session = await newSession(`http://127.0.0.1:${port}/session`)
        sessions.push(session)
        return session.tab
      },
      async end() {
        await Promise.all(sessions.map((session) => session.end()))
        for (const child of started) child.kill()
      },
    }
  },
}

type Reply = { value: Record<string, unknown> | null }

// The key under which WebDriver names an element: https://www.w3.org/TR/webdriver2/#elements
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

async function newSession(base: string): Promise<{ tab: Tab; end: () => Promise<unknown> }> {
  const call = async (path: string, body?: object, method = 'POST'): Promise<Reply['value']> => {
    const answer = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) })
    // WebDriver promises this shape.
    const { value } = (await answer.json()) as Reply
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 400)}`)
    return value
  }
  const options = { binary: browser, args: ['--automation'] }
  const asked = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }
  // The driver takes a moment to listen.
  const made = await vi.waitFor(() => call('', asked), { timeout: 30_000, interval: 300 })
  const at = `/${made?.sessionId}`
  await call(`${at}/timeouts`, { implicit: 30_000 })
  const element = async (selector: string) => {
    const found = await call(`${at}/element`, { using: 'css selector', value: selector })
    return String(found?.[elementKey])
  }
  const tab: Tab = {
    go: async (url) => void (await call(`${at}/url`, { url })),
    click: (selector) =>
      // A part that is there may not be in sight yet.
      vi.waitFor(async () => void (await call(`${at}/element/${await element(selector)}/click`, {})), {
        timeout: 30_000,
      }),
    async enter(name) {
      const script = `return document.querySelector('${name}').shadowRoot.querySelector('iframe.on')`
      const frame = await vi.waitFor(
        async () =>
          (await call(`${at}/execute/sync`, { script, args: [] })) ?? Promise.reject(new Error('No frame yet.')),
        { timeout: 30_000, interval: 200 },
      )
      await call(`${at}/frame`, { id: frame })
    },
    read: (expression) => call(`${at}/execute/sync`, { script: `return ${expression}`, args: [] }),
  }
  return { tab, end: () => call(at, undefined, 'DELETE').catch(() => null) }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** The first that a program writes to its fourth stream. */
const said = (child: ChildProcess): Promise<string> =>
  new Promise((done, failed) => {
    child.stdio[3]?.once('data', (data) => done(String(data).trim()))
    child.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}.`)))
  })
