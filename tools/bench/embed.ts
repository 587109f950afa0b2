import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { median } from '../figures.ts'
import { h5pFiles } from './peers.ts'

/** One line of the comparison: what is loaded, in how many requests, and its bytes, each file compressed by itself. */
export type Load = { what: string; requests: number; gzip: number; brotli: number }

/** What an embed costs the page that it stands in. */
export type EmbedCosts = Awaited<ReturnType<typeof measureEmbed>>

const widget = '/embed/xi-putin-call?edition=1&length=5'
const many = 20
const rounds = 7

/** Weighs our embed beside the peers’, and times the loader in a page of another site. */
export async function measureEmbed(browser: Browser, origin: string) {
  const loader = readFileSync('static/embed.js')
  const peer = (file: string) => readFileSync(`test/bench/node_modules/${file}`)
  const resizer = ['parent', 'core'].map((part) => readFileSync(`node_modules/@iframe-resizer/${part}/index.esm.js`))
  return {
    /** The code in the host’s page itself. */
    host: {
      ours: load('Readout', [loader]),
      pym: load('pym.js', [readFileSync('node_modules/pym.js/dist/pym.v1.min.js')]),
      resizer: load('iframe-resizer, parent and core', resizer),
      typeform: load('Typeform', [peer('@typeform/embed/build/embed.js')]),
    },
    /** All of it until the first question can be answered. */
    question: {
      ours: load('Readout, loader and quiz of five', [loader, ...(await widgetFiles(origin))]),
      h5p: load('H5P’s player, before any question’s library', h5pFiles.map(peer)),
    },
    /** Milliseconds of the host’s main thread for each of twenty quizzes, and of twenty frames without code. */
    each: await costOfEach(browser, origin),
  }
}

function load(what: string, files: Buffer[]): Load {
  const total = (compress: (bytes: Buffer) => Buffer) => files.reduce((sum, bytes) => sum + compress(bytes).length, 0)
  return {
    what,
    requests: files.length,
    gzip: total((bytes) => gzipSync(bytes, { level: 9 })),
    brotli: total(brotliCompressSync),
  }
}

/** The page inside the frame, its style and its script. */
async function widgetFiles(origin: string): Promise<Buffer[]> {
  const html = await (await fetch(origin + widget)).text()
  const parts = [...html.matchAll(/(?:href|src)="(\/built\/[^"]+)"/g)].map(([, path]) => readFileSync(`static${path}`))
  return [Buffer.from(html), ...parts]
}

/** The article has no site, so the browser treats the frames as those of another site. */
async function costOfEach(browser: Browser, origin: string) {
  const page = await browser.newPage()
  try {
    await page.setContent(
      `<script src="${origin}/embed.js"></script><div style="height:6000px"></div><div id="end"></div>`,
    )
    const cost = async (element: string) =>
      median(await page.evaluate(putIn, { html: element.repeat(many), rounds })) / many
    const bare = await cost(`<iframe src="${origin}${widget}" loading="lazy" title="Quiz"></iframe>`)
    return {
      bare,
      ours: await cost('<readout-quiz story="xi-putin-call" length="5"><a href="#">Quiz</a></readout-quiz>'),
    }
  } finally {
    await page.close()
  }
}

/** Milliseconds that each insertion at the end of the page takes. This function runs in the page. */
function putIn({ html, rounds }: { html: string; rounds: number }): number[] {
  const end = document.querySelector('#end') ?? document.body
  return Array.from({ length: rounds }, () => {
    const from = performance.now()
    end.innerHTML = html
    // Asking for the height makes the browser do the layout now and not later.
    end.getBoundingClientRect()
    const taken = performance.now() - from
    end.replaceChildren()
    return taken
  })
}
