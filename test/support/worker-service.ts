import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { startHarness, type TestHarness } from './harness.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of the browser ask for a Worker; others start theirs themselves. */
    workers: string | undefined
  }
}

/**
 * Starts Workers for the tests in a browser, in one process: it takes seconds to import wrangler, and seconds to start a
 * Worker. POST asks for one with these variables, or for the one that all share, and gets its address; DELETE ends the one
 * at an address.
 */
export async function workerService() {
  const harnesses = new Map<string, TestHarness>()
  let shared: Promise<TestHarness> | undefined

  const server = createServer(async (request, response) => {
    const body = await text(request)
    try {
      if (request.method === 'DELETE') {
        await harnesses.get(body)?.server.close()
        harnesses.delete(body)
        return response.end()
      }
      const { vars, stories }: { vars?: Record<string, string>; stories?: PackedQuiz[] } = JSON.parse(body)
      if (!vars && !stories) shared ??= startHarness()
      const harness = await ((!vars && !stories && shared) || startHarness(vars, {}, stories))
      harnesses.set(harness.origin, harness)
      response.end(harness.origin)
    } catch (error) {
      shared = undefined
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async (): Promise<void> => {
      server.close()
      await Promise.all([...harnesses.values()].map((harness) => harness.server.close()))
    },
  }
}
