import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants } from 'node:zlib'

/** A part of a peer’s site, by its path. */
export type Parts = Record<string, { type: string; body: string | Buffer }>

/**
 * Does what a network’s edge does: it compresses the Worker’s answers at the level used on the fly. It serves the parts
 * of the peers at the best compression, so that the comparison errs to their advantage.
 */
export async function edge(worker: string, parts: Parts): Promise<{ origin: string; close: () => void }> {
  const stored = new Map(
    Object.entries(parts).map(([path, { type, body }]) => [path, { type, body: compressed(body, 11) }]),
  )
  const server = createServer((request, answer) => {
    const part = stored.get(request.url ?? '')
    if (part) return send(answer, 200, { 'Content-Type': part.type, 'Cache-Control': 'public, max-age=60' }, part.body)
    pass(worker, request, answer).catch((error) => send(answer, 502, {}, compressed(String(error), 1)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // A server that listens on a port has an address of this type.
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.closeAllConnections() ?? server.close() }
}

async function pass(worker: string, request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const got = await fetch(new URL(request.url ?? '/', worker), {
    method: request.method ?? 'GET',
    // Node gives lists for cookies alone, and no reader here has one.
    headers: without(request.headers as Record<string, string>, 'host', 'connection', 'content-length'),
    redirect: 'manual',
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  })
  const headers = without(Object.fromEntries(got.headers), 'content-encoding', 'content-length', 'transfer-encoding')
  send(answer, got.status, headers, compressed(Buffer.from(await got.arrayBuffer()), 4))
}

const without = (headers: Record<string, string>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

function send(answer: ServerResponse, status: number, headers: Record<string, string>, body: Buffer): void {
  answer.writeHead(status, { ...headers, 'Content-Encoding': 'br', 'Content-Length': body.byteLength })
  answer.end(body)
}

const compressed = (body: string | Buffer, quality: number): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
