import { fail } from './files.ts'
import { withRemote } from './where.ts'

type Counts = Record<string, Record<string, number>>
type Objections = { disputes: Counts; looked: Counts }

/** `objections id`: what readers object to, most first, and how much of it an editor has looked at. */
export async function objections([id = '']: string[]): Promise<void> {
  if (!id) return fail('npm run story -- objections <id>   (of the Worker at READOUT_URL, with its key in PUBLISH_KEY)')
  const found = await withRemote((site, key) => ask<Objections>(site, key, `/api/quizzes/${id}/disputes`))
  const lines = objectionLines(found)
  console.log(lines.length > 0 ? lines.join('\n') : 'Nobody objects to a question of the present version.')
}

/** `looked id item`: says that the objections to a question have been looked at, so that readers see how many they are. */
export async function looked([id = '', item = '']: string[]): Promise<void> {
  if (!id || !item) return fail('npm run story -- looked <id> <item>')
  await withRemote((site, key) => ask(site, key, `/api/quizzes/${id}/disputes/looked`, { item }))
  console.log(`Within a minute, readers see how many object to ${item}. What comes from now on is “being looked at”.`)
}

export function objectionLines({ disputes, looked }: Objections): string[] {
  const total = (counts: Record<string, number> = {}) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  return Object.entries(disputes)
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([item, reasons]) => {
      const seen = total(looked[item])
      const words = Object.entries(reasons).map(([reason, readers]) => `${readers} ${reason}`)
      const state = seen < total(reasons) ? `${total(reasons) - seen} to look at` : 'all looked at'
      return `${item}: ${words.join(', ')} (${state})`
    })
}

async function ask<Answer>(site: string, key: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(new URL(path, site), {
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const read = await answer.json()
  if (!answer.ok) throw new Error(`${site} answers ${answer.status}: ${read.detail}`)
  return read
}
