import type { Item } from '../model.ts'
import { shared } from './text/sets.ts'
import { contentStems } from './text/stems.ts'
import { mean, normal } from './text/words.ts'

/** How a reader without the article fares: shares of the bank, 0 to 1; `margin` is half of the 95 % interval. */
export type Guess = {
  guesser: string
  items: number
  chance: number
  share: number
  difference: number
  margin: number
}

/** The farthest from chance that a guesser may come over the whole bank, either way. */
export const farthest = 0.03

/** Four blind guessers over a bank; between options that look the same to them they choose by lot. */
export function guesses(bank: readonly Item[]): Guess[] {
  const seen = frequencies(bank)
  const guessers: Record<string, Score> = {
    'longest option': ({ options }, i) => options[i]?.text.length ?? 0,
    'most words shared with the stem': ({ stem, options }, i) =>
      shared(contentStems(options[i]?.text ?? ''), contentStems(stem)).size,
    'most words shared with the other options': sharedWithOthers,
    'text seen most often in the bank': ({ options }, i) => seen.get(normal(options[i]?.text ?? '')) ?? 0,
  }
  return Object.entries(guessers).map(([guesser, score]) => outcome(guesser, bank, score))
}

type Score = (item: Item, option: number) => number

function outcome(guesser: string, bank: readonly Item[], score: Score): Guess {
  const hits = bank.map((item) => hit(item, score))
  const chances = bank.map(({ options }) => 1 / options.length)
  const differences = hits.map((share, i) => share - (chances[i] ?? 0))
  const difference = mean(differences)
  const variance = mean(differences.map((d) => (d - difference) ** 2))
  const margin = 1.96 * Math.sqrt(variance / Math.max(1, bank.length))
  return { guesser, items: bank.length, chance: mean(chances), share: mean(hits), difference, margin }
}

/** The chance of hitting the key when choosing by lot among the options that score highest. */
export function hit(item: Item, score: Score): number {
  const scores = item.options.map((_, i) => score(item, i))
  const best = Math.max(...scores)
  const chosen = item.options.filter((_, i) => scores[i] === best)
  return chosen.filter(({ correct }) => correct).length / chosen.length
}

/** Sum of likenesses to the other options, so that the option in the middle of the others wins. */
function sharedWithOthers({ options }: Item, i: number): number {
  const stems = options.map(({ text }) => contentStems(text))
  const own = stems[i] ?? new Set<string>()
  return stems.filter((_, j) => j !== i).reduce((sum, other) => sum + shared(own, other).size, 0)
}

function frequencies(bank: readonly Item[]): Map<string, number> {
  const texts = bank.flatMap(({ options }) => options.map(({ text }) => normal(text)))
  return texts.reduce((seen, text) => seen.set(text, (seen.get(text) ?? 0) + 1), new Map<string, number>())
}
