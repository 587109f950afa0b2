import { brotliCompressSync, constants } from 'node:zlib'

/** Fetches an address of the site, given from its root. */
export type Get = (path: string) => Promise<Response>

/** Brotli bytes of a page’s parts until it can be read and used, and how many requests they take. */
export type Weight = { html: number; css: number; js: number; requests: number; total: number }

/**
 * Weighs a page: its HTML, the styles and scripts it names, and what those scripts import. Nobody waits for icon,
 * manifest and what a script asks for later, so they are not weighed.
 */
export async function weigh(get: Get, path: string): Promise<Weight> {
  const page = await text(get, path)
  const styles = named(page, /<link rel="stylesheet" href="([^"]+)"/g)
  const scripts = await imported(get, named(page, /<script[^>]* src="([^"]+)"/g))
  const sheets = await Promise.all(styles.map((style) => text(get, style)))
  const [html, css, js] = [brotli([page]), brotli(sheets), brotli([...scripts.values()])]
  return { html, css, js, requests: 1 + styles.length + scripts.size, total: html + css + js }
}

/** These scripts and what they import before they run, however deep. */
async function imported(get: Get, paths: string[], found = new Map<string, string>()): Promise<Map<string, string>> {
  for (const path of paths.filter((one) => !found.has(one))) {
    const code = await text(get, path)
    found.set(path, code)
    const next = named(code, /(?:^|[;}])(?:import|export)(?:[^"'();]*?from)?\s*["'](\.{0,2}\/[^"']+)["']/g)
    await imported(
      get,
      next.map((to) => new URL(to, `http://site${path}`).pathname),
      found,
    )
  }
  return found
}

/** What this address answers; it fails where that is a refusal. */
export async function text(get: Get, path: string): Promise<string> {
  const answer = await get(path)
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`)
  return answer.text()
}

const named = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].flatMap(([, name]) => name ?? [])

// A network compresses on the fly at level 4; the best level, 11, gives about a sixth less.
const level = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Bytes of these bodies, each compressed by itself as the edge does it. */
export const brotli = (bodies: readonly (string | Uint8Array)[]): number =>
  bodies.reduce((sum, body) => sum + brotliCompressSync(body, level).byteLength, 0)
