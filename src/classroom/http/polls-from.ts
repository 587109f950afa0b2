import { itemPoolOf } from '../../questions/assembly.ts'
import type { Quiz } from '../../questions/model.ts'
import type { Setup } from '../machine/state.ts'

const stems = {
  headline: 'Which of these headlines would you have run?',
  opening: 'Which of these openings would you have run?',
} as const

/**
 * Polls of the story: the options of a question of the bank, in random order and under ids of this session alone. Never of
 * a question that the session asks, or of one that must not meet it or shares an option with it: a poll says nothing of a key.
 */
export function pollsFrom(
  { bank, enemies }: Quiz,
  asked: readonly { id: string; options: readonly { text: string }[] }[],
  newId: () => string,
): NonNullable<Setup['polls']> {
  const { hostile } = itemPoolOf(bank, enemies)
  const ids = new Set(asked.map(({ id }) => id))
  const texts = new Set(asked.flatMap(({ options }) => options.map(({ text }) => text)))
  const places = [...bank.keys()].filter((place) => ids.has(bank[place]?.id ?? ''))
  const made = (['headline', 'opening'] as const).flatMap((kind) => {
    const free = bank.filter(
      ({ id, family, options }, place) =>
        family === kind &&
        !ids.has(id) &&
        !options.some(({ text }) => texts.has(text)) &&
        !places.some((other) => hostile(place, other)),
    )
    const item = free[Math.floor(Math.random() * free.length)]
    const options = item?.options.map(({ text }) => ({ id: newId(), text })).sort((a, b) => (a.id < b.id ? -1 : 1))
    return options ? [[kind, { stem: stems[kind], options }] as const] : []
  })
  return Object.fromEntries(made)
}
