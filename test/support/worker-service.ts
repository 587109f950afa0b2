import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { type Configuration, type Runtime, startWorker } from '../../tools/runtime.ts'

/**
 * Starts Workers for the tests in a browser, in one process, because a Worker takes a second to start. POST asks for one
 * with these variables, or for the one that all share, and gets its address; DELETE ends the one at an address.
 */
export async function workerService(configuration: Configuration) {
  const runtimes = new Map<string, Runtime>()
  let shared: Promise<Runtime> | undefined

  const server = createServer(async (request, response) => {
    const body = await text(request)
    try {
      if (request.method === 'DELETE') {
        await runtimes.get(body)?.stop()
        runtimes.delete(body)
        return response.end()
      }
      const { vars, stories }: { vars?: Record<string, string>; stories?: PackedQuiz[] } = JSON.parse(body)
      const start = () => startWorker(configuration, { vars: vars ?? {}, stories })
      if (!vars && !stories) shared ??= start()
      const runtime = await ((!vars && !stories && shared) || start())
      runtimes.set(runtime.origin, runtime)
      response.end(runtime.origin)
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
      await Promise.all([...runtimes.values()].map((runtime) => runtime.stop()))
    },
  }
}
