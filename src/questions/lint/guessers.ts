import type { Dossier } from '../../dossier/model.ts'
import type { Item } from '../model.ts'
import { oddness } from './text/grammar.ts'
import { shared } from './text/sets.ts'
import { contentStems } from './text/stems.ts'
import { holds, mean, normal } from './text/words.ts'

/** How a reader without the article fares: shares of the questions, 0 to 1; `margin` is half of the 95 % interval. */
export type Guess = {
  guesser: string
  items: number
  chance: number
  share: number
  difference: number
  margin: number
  /** What each family adds to the difference, those that give most away first. */
  families: { family: string; adds: number }[]
}

/** The farthest above chance that a guesser may come. */
export const farthest = 0.03

/**
 * Blind guessers over the questions asked; what they know of the bank (which texts keep coming back, which account is
 * most often the answer) they have from the whole of it. Between options that look the same to them they choose by lot.
 */
export function guesses(dossier: Dossier, bank: readonly Item[], asked: readonly Item[] = bank): Guess[] {
  return Object.entries(guessers(dossier, bank)).map(([guesser, score]) => outcome(guesser, asked, score))
}

type Score = (item: Item, option: number) => number

function guessers(dossier: Dossier, bank: readonly Item[]): Record<string, Score> {
  const seen = frequencies(bank)
  const right = namesRight(dossier, bank)
  const text = ({ options }: Item, i: number): string => options[i]?.text ?? ''
  return {
    'longest option': (item, i) => text(item, i).length,
    'shortest option': (item, i) => -text(item, i).length,
    'rarest text': (item, i) => -(seen.get(normal(text(item, i))) ?? 0),
    'most frequent text': (item, i) => seen.get(normal(text(item, i))) ?? 0,
    'most words shared with the others': sharedWithOthers,
    'echo of the stem': (item, i) =>
      shared(contentStems(text(item, i)), contentStems(`${item.statement ?? ''} ${item.stem}`)).size,
    'most digits': (item, i) => text(item, i).match(/\d/g)?.length ?? 0,
    'most capitals': (item, i) => text(item, i).match(/\p{Lu}/gu)?.length ?? 0,
    'side most often right': (item, i) => right(text(item, i)),
    'odd one in grammar': (item, i) => oddness(item.options.map((option) => option.text))[i] ?? 0,
  }
}

function outcome(guesser: string, asked: readonly Item[], score: Score): Guess {
  const results = asked.map((item) => ({ item, hit: hit(item, score), chance: 1 / item.options.length }))
  const differences = results.map((one) => one.hit - one.chance)
  const difference = mean(differences)
  const variance = mean(differences.map((d) => (d - difference) ** 2))
  const families = [...Map.groupBy(results, ({ item }) => item.family)].map(([family, some]) => ({
    family,
    adds: some.reduce((sum, one) => sum + one.hit - one.chance, 0) / asked.length,
  }))
  return {
    guesser,
    items: asked.length,
    chance: mean(results.map(({ chance }) => chance)),
    share: mean(results.map((one) => one.hit)),
    difference,
    margin: 1.96 * Math.sqrt(variance / Math.max(1, asked.length)),
    families: families.sort((a, b) => b.adds - a.adds),
  }
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

/** For a text, how many keys of the bank name the same outlet or account; 0 for a text that names none. */
function namesRight({ outlets, accounts }: Dossier, bank: readonly Item[]): (text: string) => number {
  const names = [...new Set([...accounts, ...outlets].map(({ name }) => name.replace(/^the /, '')))]
  // The longest name first: "the Kremlin’s statement" names "the Kremlin" as well.
  const sides = names.sort((a, b) => b.length - a.length)
  const sideOf = (text: string): string | undefined =>
    sides.find((name) => holds(text, name) || holds(text, `${name}’s`) || holds(text, `${name}’`))
  const keys = bank.flatMap(({ options }) => options.filter(({ correct }) => correct).map(({ text }) => sideOf(text)))
  return (text) => {
    const side = sideOf(text)
    return side === undefined ? 0 : keys.filter((key) => key === side).length
  }
}
