import { arrange, inOrder } from '../../questions/arrangement.ts'
import { itemPoolOf } from '../../questions/assembly.ts'
import { assemble } from '../../questions/edition.ts'
import type { Edition, Form, Quiz } from '../../questions/model.ts'
import { shuffled } from '../../questions/random.ts'

/**
 * An edition of questions about these cards only: shared out like any other where there are enough of them, or else as many
 * as may meet. Null where the story has no question about them.
 */
export function editionAbout(quiz: Quiz, cards: readonly string[], form: Form, last: number): Edition | null {
  const about = narrowed(quiz, cards)
  const assembled = assemble(about, form, last)
  if (assembled.ok) return assembled.edition
  const { hostile } = itemPoolOf(about.bank, about.enemies)
  const places: number[] = []
  for (const place of shuffled([...about.bank.keys()], (place) => about.bank[place]?.id ?? '', 'about', form.edition))
    if (places.length < form.length && !places.some((other) => hostile(place, other))) places.push(place)
  if (places.length === 0) return null
  const items = inOrder(
    places.flatMap((place) => about.bank[place] ?? []),
    form.edition,
  )
  return { ...form, quiz: quiz.dossier.id, version: quiz.version, questions: arrange(items, form.edition) }
}

/** The quiz with no other questions than those about these cards. */
function narrowed(quiz: Quiz, cards: readonly string[]): Quiz {
  const kept = [...quiz.bank.keys()].filter((place) => quiz.bank[place]?.cards.some((card) => cards.includes(card)))
  const enemies = kept.map((place) =>
    (quiz.enemies[place] ?? []).map((enemy) => kept.indexOf(enemy)).filter((enemy) => enemy >= 0),
  )
  return { ...quiz, bank: kept.flatMap((place) => quiz.bank[place] ?? []), enemies }
}
