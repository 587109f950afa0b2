import type { Choice } from './family.ts'
import { draw, drawer } from './random.ts'

const offered = 3
// Of a long list of candidates so many are weighed: enough to find three of a length, few enough to be quick.
const weighed = 12

/**
 * Chooses three distractors (two where there are no more): different misconceptions before one twice, of lengths that
 * do not give the key away, and with the key neither always the longest nor always the shortest.
 */
export function chooseDistractors(key: Choice, sound: readonly Choice[], id: string): Choice[] | null {
  if (sound.length < 2) return null
  const candidates = mixed(sound, id).slice(0, weighed).map(sized)
  const own = sized(key)
  const size = Math.min(offered, candidates.length)
  const longer = Math.floor(draw('longer', id) * (size + 1))
  let best = { fault: Number.POSITIVE_INFINITY, chosen: candidates.slice(0, size) }
  for (const chosen of combinations(candidates, size)) {
    const fault = faultOf(own, chosen, longer)
    if (fault < best.fault) best = { fault, chosen }
    if (fault === 0) break
  }
  return best.chosen.map(({ choice }) => choice)
}

type Sized = { choice: Choice; words: number; letters: number }

const sized = (choice: Choice): Sized => ({
  choice,
  words: choice.text.split(' ').length,
  letters: choice.text.length,
})

/** In turns by misconception, by draw within each, so that the same few do not serve everywhere. */
function mixed(choices: readonly Choice[], id: string): Choice[] {
  const at = drawer('distractor', id)
  const kinds = [...Map.groupBy(choices, ({ misconception }) => misconception).values()].map((kind) =>
    kind
      .map((choice) => ({ choice, at: at(choice.id) }))
      .sort((a, b) => a.at - b.at)
      .map(({ choice }) => choice),
  )
  const turns = Math.max(0, ...kinds.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => kinds.flatMap((kind) => kind.slice(turn, turn + 1))).flat()
}

/** All ways to take so many, those of the first entries first. */
function* combinations<T>(entries: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield []
  for (let last = size - 1; size > 0 && last < entries.length; last += 1)
    for (const rest of combinations(entries.slice(0, last), size - 1)) {
      const entry = entries[last]
      if (entry !== undefined) yield [...rest, entry]
    }
}

/** How far a list of options is from one in which length tells nothing; the lint’s limits weigh most. */
function faultOf(key: Sized, distractors: readonly Sized[], longer: number): number {
  const words = distractors.map((distractor) => distractor.words)
  const [longest, shortest] = [Math.max(...words), Math.min(...words)]
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length
  const telling = key.words > mean * 1.5 || key.words > longest * 1.25
  const spread = Math.max(key.words, longest) / Math.min(key.words, shortest) > 2.5
  const off = Math.abs(distractors.filter(({ letters }) => letters > key.letters).length - longer)
  return Number(telling) * 100 + Number(spread) * 50 + off
}
