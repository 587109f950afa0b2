import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { createTestHarness } from 'wrangler'

/** One line of the comparison: what is loaded, in how many requests, and its compressed bytes. */
type Row = { what: string; requests: number; gzip: number; brotli: number }

/** What a site's page loads for an embed: the code in the page itself, and all of it until a question can be answered. */
type EmbedBytes = { host: Row[]; question: Row[] }

/** The packages this is set against, as the registry has them. */
export const rivals = { '@typeform/embed': '6.1.1', 'h5p-standalone': '3.8.2' }

// What H5P loads for any content whatever; the content's own libraries, which are not on npm, come on top.
const h5p = ['main.bundle.js', 'frame.bundle.js', 'styles/h5p.css', 'styles/h5p-fonts.css']

/** Weighs our embed and those in `modules`, a node_modules folder; the Worker must have been built. */
export async function embedBytes(modules: string): Promise<EmbedBytes> {
  const file = (path: string) => readFileSync(join(modules, path))
  const widget = await widgetFiles()
  const loader = readFileSync('static/embed.js')
  return {
    host: [
      row('Readout, embed.js', [loader]),
      row('pym.js', [readFileSync('node_modules/pym.js/dist/pym.v1.min.js')]),
      row(
        'iframe-resizer, parent and core',
        ['parent', 'core'].map((part) => readFileSync(`node_modules/@iframe-resizer/${part}/index.esm.js`)),
      ),
      row('Typeform, embed.js', [file('@typeform/embed/build/embed.js')]),
    ],
    question: [
      row('Readout, loader and widget of 5 questions', [loader, ...widget]),
      row(
        'H5P standalone, before any content',
        h5p.map((path) => file(`h5p-standalone/dist/${path}`)),
      ),
    ],
  }
}

function row(what: string, files: Buffer[]): Row {
  const total = (compress: (bytes: Buffer) => Buffer) =>
    files.reduce((sum, bytes) => sum + compress(bytes).byteLength, 0)
  return { what, requests: files.length, gzip: total(gzipSync), brotli: total(brotliCompressSync) }
}

/** The page inside the frame, its style and its script. */
async function widgetFiles(): Promise<Buffer[]> {
  const server = createTestHarness({ workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: '.build/worker' }] })
  try {
    const { url } = await server.listen()
    const html = await (await fetch(new URL('/embed/xi-putin-call?edition=1&length=5', url))).text()
    const parts = [...html.matchAll(/(?:href|src)="(\/built\/[^"]+)"/g)].map(([, path]) =>
      readFileSync(`static${path}`),
    )
    return [Buffer.from(html), ...parts]
  } finally {
    await server.close()
  }
}

/** Fetches the packages into a folder of their own, so that nobody who only builds has to; says where they are. */
function fetchRivals(): string {
  const folder = '.build/bench'
  mkdirSync(folder, { recursive: true })
  const wanted = Object.entries(rivals).map(([name, version]) => `${name}@${version}`)
  const missing = Object.keys(rivals).some((name) => !existsSync(join(folder, 'node_modules', name)))
  if (missing)
    spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', ...wanted], { stdio: 'inherit' })
  return join(folder, 'node_modules')
}

if (import.meta.main) {
  const { host, question } = await embedBytes(fetchRivals())
  console.log('Code in the page of the site that embeds')
  console.table(host)
  console.log('Everything until the first question can be answered')
  console.table(question)
}
