import { createHash } from 'node:crypto'
import { build } from 'esbuild'

/** Writes static/sw.js, whose address never changes; it carries these parts and a version that changes with them. */
export async function compileServiceWorker(parts: readonly string[]): Promise<void> {
  const version = createHash('sha256').update(parts.join()).digest('hex').slice(0, 10)
  await build({
    entryPoints: ['src/offline/service-worker.ts'],
    outfile: 'static/sw.js',
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'safari16'],
    define: { VERSION: JSON.stringify(version), PARTS: JSON.stringify(parts) },
  })
}
