import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const out = 'static/built'

/** Entry points by the name that pages ask for: `asset('quiz.js')`. */
const entries: Record<string, string> = {
  'readout.css': 'static/css/readout.css',
  'explainer.css': 'static/css/explainer.css',
  'stories.css': 'static/css/stories.css',
  'quiz.css': 'static/css/quiz-page.css',
  'result.css': 'static/css/result.css',
  'comparison.css': 'static/css/comparison.css',
  'stats.css': 'static/css/stats.css',
  'print.css': 'static/css/print.css',
  'print.js': 'src/paper/browser/print-page.ts',
  'styleguide.css': 'static/css/styleguide.css',
  'styleguide-class.css': 'static/css/styleguide-class.css',
  'styleguide-results.css': 'static/css/styleguide-results.css',
  'quiz.js': 'src/quiz/browser.ts',
  'quiz-deferred.js': 'src/quiz/browser/deferred.ts',
  'saved.js': 'src/quiz/browser/saved-page.ts',
  'review-due.js': 'src/review/browser/due.ts',
  'review.js': 'src/review/browser/review-page.ts',
  'page.js': 'src/browser.ts',
  'page-deferred.js': 'src/deferred.ts',
  'offline.js': 'src/offline/browser/offline-page.ts',
  'take-away.css': 'static/css/take-away.css',
  'result.js': 'src/quiz/browser/result-page.ts',
  'class.css': 'static/css/class.css',
  'host.css': 'static/css/host.css',
  'projector.css': 'static/css/projector.css',
  'paper-class.css': 'static/css/paper-class.css',
  'reference.css': 'static/css/reference.css',
  'report.css': 'static/css/report.css',
  'participant.css': 'static/css/participant.css',
  'participant.js': 'src/classroom/participant/browser/participant-page.tsx',
  'host.js': 'src/classroom/host/browser/host-page.tsx',
  'sign-in.js': 'src/classroom/host/browser/sign-in-page.ts',
  'projector.js': 'src/classroom/projector/browser/projector-page.tsx',
  'desk.css': 'static/css/desk.css',
  'desk.js': 'src/desk/browser/desk-page.ts',
  'desk-write.js': 'src/desk/write/browser/write-page.ts',
  'embed.css': 'static/css/embed-page.css',
  'embed-page.js': 'src/embed/browser/embed-page.ts',
  'embed-quiz.css': 'static/css/embed-quiz.css',
  'embed-deferred.css': 'static/css/embed-deferred.css',
  'embed-deferred.js': 'src/embed/browser/deferred.ts',
  'embed-quiz.js': 'src/embed/browser.ts',
  'embed-story.css': 'static/css/embed-story.css',
  'embed-story.js': 'src/embed/browser/story-page.ts',
}

/** These parts are inside the quiz page, so that one request brings the whole page. */
const inline = ['quiz.css', 'quiz.js']

/** The service worker keeps these parts at once, so that pages work without a connection. It keeps others after use. */
const keptFromTheStart = [
  'readout.css',
  'explainer.css',
  'stories.css',
  'result.css',
  'comparison.css',
  'page.js',
  'offline.js',
  'result.js',
  'saved.js',
  'quiz-deferred.js',
  'page-deferred.js',
]

/** Entry points whose address never changes, whatever is in them. */
const stable: Record<string, string> = {
  'embed.js': 'src/embed/browser/loader.ts',
  'xapi.js': 'src/take-away/browser/xapi-page.ts',
}

const options: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'safari16'],
  legalComments: 'none',
  // The Worker renders the classroom’s views with Hono’s JSX: docs/decisions/classroom-views-are-rendered-twice.md.
  tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact', alwaysStrict: true } },
}

/** Bundles styles and browser code into static/built, each named by its content, and writes the manifest of names. */
export async function compileBrowserCode(): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync('.build', { recursive: true })
  const { metafile } = await build({
    ...options,
    entryPoints: Object.entries(entries).map(([name, source]) => ({ in: source, out: name.replace(/\.\w+$/, '') })),
    entryNames: '[name].[hash]',
    outdir: out,
    metafile: true,
  })
  const paths = Object.keys(metafile.outputs).map((file) => file.replace('static', ''))
  const assets = Object.fromEntries(paths.map((path) => [basename(path).replace(/\.\w+\./, '.'), path]))
  const within = inline.map((name) => [name, inlined(readFileSync(`static${assets[name]}`, 'utf8'))])
  writeFileSync('.build/assets.json', JSON.stringify(assets))
  writeFileSync('.build/inline.json', JSON.stringify(Object.fromEntries(within)))
  // Every byte of the loader counts, and without these options it has no “use strict”.
  for (const [name, source] of Object.entries(stable))
    await build({ ...options, entryPoints: [source], outfile: `static/${name}`, format: 'iife', tsconfigRaw: {} })
  await compilePackages()
  await compileServiceWorker(keptFromTheStart.flatMap((name) => assets[name] ?? []))
}

/** Writes what runs inside packages, where other people’s platforms serve it. */
async function compilePackages(): Promise<void> {
  const scripts = ['scorm', 'cmi5'].map(async (name) => {
    const entryPoints = [`src/take-away/browser/${name}-page.ts`]
    const { outputFiles } = await build({ ...options, entryPoints, format: 'iife', write: false })
    return [name, outputFiles[0]?.text ?? '']
  })
  writeFileSync('.build/packages.json', JSON.stringify(Object.fromEntries(await Promise.all(scripts))))
}

/** Writes static/sw.js, whose address never changes; it carries the addresses of these parts, so it changes with them. */
async function compileServiceWorker(parts: readonly string[]): Promise<void> {
  await build({
    ...options,
    entryPoints: ['src/offline/service-worker.ts'],
    outfile: 'static/sw.js',
    format: 'iife',
    // Workbox explains itself at length on the console, unless this says not to.
    define: { PARTS: JSON.stringify(parts), 'process.env.NODE_ENV': '"production"' },
  })
}

/** A file’s text, checked to be safe inside its element, and its hash as a Content-Security-Policy names it. */
function inlined(text: string): { content: string; hash: string } {
  const content = text.trim()
  if (/<\/(?:script|style)|<!--/i.test(content)) throw new Error('This would end its element early.')
  return { content, hash: createHash('sha256').update(content).digest('base64') }
}
