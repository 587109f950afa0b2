import type { Choice, Draft } from './family.ts'
import { draw, drawer } from './random.ts'

const offered = 3
const rounds = 3
// Of a long list of candidates so many are weighed: enough to find three of a length, few enough to be quick.
const weighed = 12

type Asked = { id: string; draft: Pick<Draft, 'key' | 'fixed'>; sound: Choice[] }

/**
 * The distractors of every item, by its id: three of its sound choices (two where there are no more), all of a fixed
 * set. Different misconceptions come before one twice; lengths do not give the key away, and neither does the number
 * of times that a text stands in the bank: a key that nobody offers elsewhere is a key that can be guessed.
 */
export function chooseForAll(asked: readonly Asked[]): Map<string, Choice[]> {
  const chosen = new Map<string, Choice[]>()
  const seen = new Map<string, number>()
  const count = (choices: readonly Choice[], by: number): void => {
    for (const { text } of choices) seen.set(text, (seen.get(text) ?? 0) + by)
  }
  for (const { draft } of asked) count([draft.key], 1)
  // The first round finds how often each text is offered; the others choose with that in view.
  for (let round = 0; round < rounds; round += 1)
    for (const { id, draft, sound } of asked) {
      count(chosen.get(id) ?? [], -1)
      const choices = draft.fixed ? sound : choose(draft.key, sound, id, (text) => seen.get(text) ?? 0)
      chosen.set(id, choices)
      count(choices, 1)
    }
  return chosen
}

function choose(key: Choice, sound: readonly Choice[], id: string, seen: (text: string) => number): Choice[] {
  const candidates = mixed(sound, id)
    .slice(0, weighed)
    .map((choice) => sized(choice, seen))
  const own = sized(key, seen)
  const size = Math.min(offered, candidates.length)
  const longer = Math.floor(draw('longer', id) * (size + 1))
  const rarer = draw('rarer', id) < 0.1
  let best = { fault: Number.POSITIVE_INFINITY, chosen: candidates.slice(0, size) }
  for (const chosen of combinations(candidates, size)) {
    const fault = faultOf(own, chosen, longer) + (rarer ? 0 : rarityFault(own, chosen))
    if (fault < best.fault) best = { fault, chosen }
    if (fault === 0) break
  }
  return best.chosen.map(({ choice }) => choice)
}

type Sized = { choice: Choice; words: number; letters: number; seen: number }

const sized = (choice: Choice, seen: (text: string) => number): Sized => ({
  choice,
  words: choice.text.split(' ').length,
  letters: choice.text.length,
  seen: seen(choice.text),
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

/** A key that is offered less often than each of its distractors, or as seldom as the rarest of them. */
function rarityFault(key: Sized, distractors: readonly Sized[]): number {
  const rarest = Math.min(...distractors.map(({ seen }) => seen))
  return rarest > key.seen ? 4 : rarest === key.seen ? 1 : 0
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
