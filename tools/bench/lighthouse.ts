import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A page’s scores, 0 to 100 by category, and the audits that keep one from being 100. */
export type Scores = { scores: Record<string, number>; short: string[] }

/** The parts of Lighthouse’s report that are read here. */
type Report = {
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { title: string; score: number | null }>
}

const runs = 5

/** Audits pages, by name and path, one after the other. */
export async function auditAll(
  origin: string,
  pages: Record<string, string>,
  browser: string,
): Promise<Record<string, Scores>> {
  const scores: Record<string, Scores> = {}
  for (const [page, path] of Object.entries(pages)) scores[page] = await audit(origin + path, browser)
  return scores
}

/** Runs Lighthouse as it comes (mobile, throttled) on a page, each time in a browser of its own; the run in the middle. */
async function audit(url: string, browser: string): Promise<Scores> {
  const taken: Scores[] = []
  for (let run = 0; run < runs; run++) taken.push(await auditOnce(url, browser))
  const sum = ({ scores }: Scores): number => Object.values(scores).reduce((total, score) => total + score, 0)
  return taken.sort((a, b) => sum(a) - sum(b))[Math.floor(runs / 2)] ?? { scores: {}, short: [] }
}

async function auditOnce(url: string, browser: string): Promise<Scores> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  try {
    const file = join(folder, 'report.json')
    const cli = createRequire(join(process.cwd(), 'test/bench/package.json')).resolve('lighthouse/cli/index.js')
    const flags = [
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ]
    await promisify(execFile)(process.execPath, [cli, url, ...flags], { env: { ...process.env, CHROME_PATH: browser } })
    return scored(JSON.parse(readFileSync(file, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function scored({ categories, audits }: Report): Scores {
  const all = Object.values(categories)
  const short = all
    .filter(({ score }) => score !== 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score !== 1))
    .map(({ id }) => `${audits[id]?.title} (${id})`)
  return { scores: Object.fromEntries(all.map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])), short }
}
