import { arrange, inOrder } from './arrangement.ts'
import { choose, type ItemPool, itemPoolOf } from './assembly.ts'
import { correctionsOn } from './corrections.ts'
import { type Edition, type Form, type Item, lastEdition, lengths, type Question, type Quiz } from './model.ts'

type Assembled =
  | { ok: true; edition: Edition }
  | { ok: false; reason: 'unknown-edition' | 'unknown-length' }
  | { ok: false; reason: 'dossier-too-thin'; constraint: string }

/**
 * Assembles an edition: the same questions in the same order for everyone, for ever, in one dossier version. Pages and
 * API have the editions up to `lastEdition`; a class may have one beyond them, up to `last`.
 */
export function assemble(quiz: Quiz, { edition, length }: Form, last = lastEdition): Assembled {
  if (!Number.isInteger(edition) || edition < 1 || edition > last) return { ok: false, reason: 'unknown-edition' }
  if (!lengths.some((offered) => offered === length)) return { ok: false, reason: 'unknown-length' }
  const chosen = choose(itemPoolFor(quiz), { edition, length })
  if (!chosen.ok) return { ok: false, reason: 'dossier-too-thin', constraint: chosen.constraint }
  const items = inOrder(
    chosen.places.flatMap((place) => quiz.bank[place] ?? []),
    edition,
  )
  const questions = arrange(items, edition).map((question) => ({
    ...question,
    ...withdrawal(quiz, question),
    ...correctionsOn(quiz, question),
  }))
  return { ok: true, edition: { quiz: quiz.dossier.id, version: quiz.version, edition, length, questions } }
}

/** Why a question of this version is not asked any more; empty where it is. */
export function withdrawal({ withdrawnSince = [] }: Quiz, { id, family }: Item): Pick<Question, 'withdrawn'> {
  const found = withdrawnSince.find((one) => one.item === id || one.family === family)
  return found ? { withdrawn: found.reason } : {}
}

const itemPools = new WeakMap<Quiz['bank'], ItemPool>()

function itemPoolFor(quiz: Quiz): ItemPool {
  const known = itemPools.get(quiz.bank)
  if (known) return known
  const itemPool = itemPoolOf(quiz.bank, quiz.enemies)
  itemPools.set(quiz.bank, itemPool)
  return itemPool
}

/** Reads the form that an address asks for; a missing edition is 1 and a missing length is 10. */
export function readForm(query: Record<string, string | undefined>): Form {
  return { edition: wholeNumber(query.edition ?? '1'), length: wholeNumber(query.length ?? '10') }
}

// NaN is no edition and no length, so `assemble` refuses it with the right reason.
function wholeNumber(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}
