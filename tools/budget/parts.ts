import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packedQuizzes } from '../compile/compiled.ts'
import { median } from '../figures.ts'
import { moduleNamed, workerModules, workerParts } from '../worker-modules.ts'
import { brotli } from './weigh.ts'

/** Bytes of the modules that the built Worker starts with, compressed together as wrangler counts an upload. */
export const gzipOfStart = (): number => gzipOf(workerParts().start)

/** The same of the modules that come with each file that is imported on demand. */
export const gzipOnDemand = (): [source: string, bytes: number][] =>
  Object.entries(workerParts().onDemand).map(([source, names]) => [source, gzipOf(names)])

const gzipOf = (names: readonly string[]): number => gzipSync(names.map(moduleNamed).join('')).byteLength

/** Stories that the built Worker’s modules carry: none, so that it has the same size with one or a thousand. */
export function storiesInWorker(): number {
  const script = workerModules()
    .map(({ contents }) => contents)
    .join('\n')
  return packedQuizzes().filter(({ dossier, version }) =>
    [dossier.title, version].some((part) => script.includes(part)),
  ).length
}

/** Bytes of the built loader of embeds, compressed as the edge does it. */
export const brotliOfLoader = (): number => brotli([readFileSync('static/embed.js')])

const profiles = 7

/**
 * Milliseconds that the Worker’s own code runs before it can answer, the median of seven profiles. This does not count
 * what the runtime does around it, which takes as long for an empty Worker, nor the parsing of the script, which a
 * profile does not show. It fails if wrangler cannot take a profile.
 */
export const startOfWorker = (): number => median(Array.from({ length: profiles }, profiled))

/** The parts of a CPU profile, as V8 writes it, that tell whose work it was; times in microseconds. */
type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

function profiled(): number {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  try {
    const file = join(folder, 'start.cpuprofile')
    const { status, stdout, stderr } = spawnSync('wrangler', ['check', 'startup', '--outfile', file], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error(`wrangler took no profile of the start.\n${stdout}${stderr}`)
    return working(JSON.parse(readFileSync(file, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function working({ nodes, samples, timeDeltas }: Profile): number {
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])))
  const named = (name: string) => nodes.filter(({ callFrame }) => callFrame.url.endsWith(name)).map(({ id }) => id)
  const ours = new Set(workerParts().start.flatMap(named))
  if (ours.size === 0) throw new Error('The profile names no worker.js; wrangler has changed what it calls the module.')
  const within = (node: number | undefined): boolean =>
    node !== undefined && (ours.has(node) || within(parents.get(node)))
  // The first sample after the wait contains the start of the profiler itself.
  const idle = nodes.find(({ callFrame }) => callFrame.functionName === '(idle)')?.id
  const first = samples.findIndex((node) => node !== idle)
  const micro = samples.reduce((sum, node, i) => sum + (i > first && within(node) ? (timeDeltas[i] ?? 0) : 0), 0)
  return micro / 1000
}
