import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { compileServiceWorker } from './service-worker.ts'

const out = 'static/built'

/** Entry points by the name that pages ask for: `asset('quiz.js')`. */
const entries: Record<string, string> = {
  'readout.css': 'static/css/readout.css',
  'explainer.css': 'static/css/explainer.css',
  'quiz.css': 'static/css/quiz.css',
  'stats.css': 'static/css/stats.css',
  'styleguide.css': 'static/css/styleguide.css',
  'quiz.js': 'src/quiz/browser.ts',
  'later.js': 'src/review/browser/offer.ts',
  'review.js': 'src/review/browser/review-page.ts',
  'page.js': 'src/browser.ts',
  'offline.js': 'src/offline/browser/offline-page.ts',
  'result.js': 'src/quiz/browser/result-page.ts',
  'classroom.css': 'static/css/classroom.css',
  'participant.css': 'static/css/participant.css',
  'participant.js': 'src/classroom/participant/browser/participant-page.tsx',
  'host.js': 'src/classroom/host/browser/host-page.tsx',
  'sign-in.js': 'src/classroom/host/browser/sign-in-page.ts',
  'projector.js': 'src/classroom/projector/browser/projector-page.tsx',
  'embed.css': 'static/css/embed-page.css',
  'embed-page.js': 'src/embed/browser/embed-page.ts',
  'embed-quiz.css': 'static/css/embed-quiz.css',
  'embed-quiz.js': 'src/embed/browser.ts',
  'embed-story.css': 'static/css/embed-story.css',
  'embed-story.js': 'src/embed/browser/story-page.ts',
}

/** What the quiz page carries within, so that it is one answer to one request. */
const inline = ['quiz.css', 'quiz.js']

/** What a reader’s pages need when there is no connection; other parts are kept once they were used. */
const keptFromTheStart = ['readout.css', 'explainer.css', 'quiz.css', 'page.js', 'offline.js', 'result.js']
/** Entry points at addresses of their own, which stay as they are whatever is in them. */
const stable: Record<string, string> = { 'embed.js': 'src/embed/browser/loader.ts' }

/** Bundles styles and browser code into static/built, each named by its content, and writes the manifest of names. */
export async function compileBrowserCode(): Promise<void> {
  const built = await Promise.all(Object.entries(entries).map(([name, source]) => bundle(name, source)))
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  mkdirSync('.build', { recursive: true })
  for (const [name, source] of Object.entries(stable))
    writeFileSync(`static/${name}`, (await bundle(name, source, 'iife')).contents)
  for (const { path, contents } of built) writeFileSync(`static${path}`, contents)
  writeFileSync('.build/assets.json', JSON.stringify(Object.fromEntries(built.map(({ name, path }) => [name, path]))))
  const within = built
    .filter(({ name }) => inline.includes(name))
    .map(({ name, contents }) => [name, inlined(contents)])
  writeFileSync('.build/inline.json', JSON.stringify(Object.fromEntries(within)))
  await compileServiceWorker(built.filter(({ name }) => keptFromTheStart.includes(name)).map(({ path }) => path))
}

async function bundle(name: string, source: string, format: 'esm' | 'iife' = 'esm') {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: ['es2022', 'safari16'],
    legalComments: 'none',
    // The Worker renders the classroom’s views with Hono’s JSX: docs/decisions/classroom-views-are-rendered-twice.md. For the
    // loader every byte counts, and without options of its own nothing declares itself strict.
    tsconfigRaw: format === 'iife' ? {} : { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
  const [stem, extension] = basename(name).split('.')
  return { name, contents, path: `/built/${stem}.${hash}.${extension}` }
}

/** A file’s text, safe within its element, and its hash as a Content-Security-Policy names it. */
function inlined(contents: Uint8Array): { content: string; hash: string } {
  const content = Buffer.from(contents).toString().trim()
  if (/<\/(?:script|style)|<!--/i.test(content)) throw new Error('This would end its element early.')
  return { content, hash: createHash('sha256').update(content).digest('base64') }
}
