import { lastEdition } from '../../src/questions/model.ts'
import { brotli, type Get, text } from './weigh.ts'

// So many pages are asked for at once, which keeps the Worker and this process busy.
const atOnce = 10

/** The edition whose page weighs most; all editions share styles and scripts, so that their HTML alone decides. */
export async function heaviestEdition(get: Get, path: (edition: number) => string): Promise<number> {
  const editions = Array.from({ length: lastEdition }, (_, i) => i + 1)
  const weights = new Map<number, number>()
  const next = editions.values()
  const work = async (): Promise<void> => {
    for (const edition of next) weights.set(edition, brotli([await text(get, path(edition))]))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const most = Math.max(...weights.values())
  return editions.find((edition) => weights.get(edition) === most) ?? 1
}
