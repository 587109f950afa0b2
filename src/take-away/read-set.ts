import { bankSet, editionSet } from '../exports/export-set.ts'
import type { ExportSet } from '../exports/model.ts'
import { addresses } from '../http/addresses.ts'
import { assemble, readForm } from '../questions/edition.ts'
import type { Quiz } from '../questions/model.ts'

type Query = Record<string, string | undefined>
type Refused = Extract<ReturnType<typeof assemble>, { ok: false }>

/** What an address asks for: the edition that it names or, with `bank=1`, every question. `origin` is the site’s. */
export function readSet(quiz: Quiz, query: Query, origin: string): { ok: true; set: ExportSet } | Refused {
  const { id } = quiz.dossier
  if (query.bank === '1') return { ok: true, set: bankSet(quiz, origin + addresses.hub(id)) }
  const assembled = assemble(quiz, readForm(query))
  if (!assembled.ok) return assembled
  const version = query.version === undefined ? '' : `&version=${quiz.version}`
  const address = `${origin}${addresses.quiz(id, assembled.edition)}${version}`
  const embed = origin + addresses.embed.quiz(id, assembled.edition, `version=${quiz.version}`)
  return { ok: true, set: editionSet(quiz, assembled.edition, address, embed) }
}
