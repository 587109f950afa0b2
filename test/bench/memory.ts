import { execFileSync } from 'node:child_process'

/** Bytes: of the isolate that all objects of a class share, once its garbage is collected, and of the whole runtime. */
export type Memory = { heap: number; resident: number }

/** Asks the runtime’s inspector how much memory this Worker uses. */
export async function measureMemory(inspector: URL, worker: string): Promise<Memory> {
  const socket = new WebSocket(new URL(`/core:user:${worker}`, inspector))
  await new Promise((done) => socket.addEventListener('open', done, { once: true }))
  const answered = new Promise<string>((done) =>
    socket.addEventListener('message', ({ data }) => done(String(data)), { once: true }),
  )
  // The first has no answer.
  for (const [id, method] of ['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'].entries())
    socket.send(JSON.stringify({ id, method }))
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = JSON.parse(await answered).result
  socket.close()
  return { heap: usedSize + embedderHeapUsedSize + backingStorageSize, resident: residentSize() }
}

/** The resident size of this process’s only child of that name. */
function residentSize(): number {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,rss=,comm='], { encoding: 'utf8' }).split('\n')
  const [rss = Number.NaN] = lines.flatMap((line) => {
    const [parent, size, name = ''] = line.trim().split(/\s+/)
    return Number(parent) === process.pid && name.includes('workerd') ? [Number(size)] : []
  })
  return rss * 1024
}
