import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of the built Worker’s script, compressed as its upload is counted. */
export const gzipOfWorker = (): number => gzipSync(readFileSync('.build/worker/worker.js')).byteLength

/**
 * Milliseconds of work until the Worker can answer, the median of three profiles, or null where wrangler can take none.
 * Waiting is left out, because the profile spans the start of the process around it.
 */
export function startOfWorker(): number | null {
  const times = [1, 2, 3].map(profiled).filter((time) => time !== null)
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? null
}

/** The parts of a CPU profile, as V8 writes it, that tell working from waiting; times in microseconds. */
type Profile = {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

function profiled(): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  try {
    const file = join(folder, 'start.cpuprofile')
    const { status } = spawnSync('wrangler', ['check', 'startup', '--outfile', file], {
      shell: process.platform === 'win32',
    })
    return status === 0 ? working(JSON.parse(readFileSync(file, 'utf8'))) : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function working({ nodes, samples, timeDeltas }: Profile): number {
  const waiting = new Set(
    nodes.flatMap(({ id, callFrame }) => (/^\((idle|root|program)\)$/.test(callFrame.functionName) ? id : [])),
  )
  const micro = samples.reduce((sum, node, i) => sum + (waiting.has(node) ? 0 : (timeDeltas[i] ?? 0)), 0)
  return micro / 1000
}
