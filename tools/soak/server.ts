import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Evict, Kept, Question } from './process.ts'

/** The Worker in a process of its own, which can be killed and started again on the same state. */
export function startServer({ port, state }: { port: number; state: string }) {
  let child = launch()
  let ready = isReady(child)

  function launch(): ChildProcess {
    const script = ['--disable-warning=ExperimentalWarning', 'tools/soak/process.ts', String(port), state]
    // It gets a process group of its own, so that the runtime, its child, dies at the same moment.
    return spawn(process.execPath, script, { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  }
  const tell = (question: Question): void => {
    // The pipe may break before this process learns that the other was killed; then the message may be lost.
    if (child.connected) child.send(question, () => {})
  }

  return {
    ready: () => ready,
    evict: (what: Evict) => tell(what),
    /** Kills everything that runs the Worker, even during a request, and starts it again. */
    async killAndStart(): Promise<void> {
      await end('SIGKILL')
      child = launch()
      ready = isReady(child)
      await ready
    },
    /** Every batch and snapshot that is in KV. */
    async kept(): Promise<Kept> {
      const answer = once(child, 'message')
      tell('kept')
      return (await answer)[0]
    },
    async stop(): Promise<void> {
      const gone = once(child, 'exit')
      tell('stop')
      await gone
    },
    kill: () => end('SIGKILL'),
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, signal)
    await gone
  }
}

async function isReady(child: ChildProcess): Promise<void> {
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['exit'])])
  // If the process was killed while it started, whoever starts the next one waits for that one.
  if (word !== 'ready' && child.signalCode === null) throw new Error('The Worker did not start.')
}

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
