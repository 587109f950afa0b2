import { assemble, readForm } from '../questions/edition.ts'
import type { Edition, Form, Quiz } from '../questions/model.ts'
import { type Picks, readDigits, readPicks } from './picks.ts'

type Fields = Record<string, string | undefined>
export type Refused = { ok: false; reason: Refusal; unanswered?: number[]; form?: Form }
type Refusal =
  | 'unknown-edition'
  | 'unknown-length'
  | 'dossier-too-thin'
  | 'picks-too-few'
  | 'picks-too-many'
  | 'picks-out-of-range'
  | 'version-gone'

/** A finished form: the edition it belongs to, as this Worker has it, and a pick for every question. */
export type Answered = { ok: true; edition: Edition; picks: Picks; sure: number[] }

/** Reads the address of a result: edition, length, picks and, where it is given, the version they belong to. */
export function readResult(quiz: Quiz, query: Fields): Answered | Refused {
  return answered(quiz, query, (length) => {
    const digits = query.picks ?? ''
    return digits.length > length ? Array.from({ length: length + 1 }, () => 0) : readDigits(digits)
  })
}

/** Reads the form that a browser without script sends: `q1`, `q2` and so on beside edition, length and version. */
export function readAnswers(quiz: Quiz, fields: Fields): Answered | Refused {
  const read = answered(quiz, fields, (length) => names(length).map((name) => Number(fields[name] ?? Number.NaN)))
  if (read.ok || read.reason !== 'picks-out-of-range') return read
  const unanswered = names(read.form?.length ?? 0).flatMap((name, i) => (fields[name] === undefined ? [i + 1] : []))
  return unanswered.length > 0 ? { ...read, reason: 'picks-too-few', unanswered } : read
}

function answered(quiz: Quiz, fields: Fields, picked: (length: number) => number[]): Answered | Refused {
  const form = readForm(fields)
  const assembled = assemble(quiz, form)
  if (!assembled.ok) return { ok: false, reason: assembled.reason }
  if (fields.version !== undefined && fields.version !== quiz.version)
    return { ok: false, reason: 'version-gone', form }
  const read = readPicks(assembled.edition.questions, picked(form.length), quiz.withdrawnSince !== undefined)
  if (!read.ok) return { ...read, form }
  return { ok: true, edition: assembled.edition, picks: read.picks, sure: readSure(fields.sure, form.length) }
}

/** How sure the reader was, one digit for each question from 0 (not asked) to 3; anything else is as if not asked. */
function readSure(digits: string | undefined, length: number): number[] {
  return digits?.length === length && /^[0-3]+$/.test(digits) ? readDigits(digits) : []
}

/** A score of this many questions as an address carries it; null where it is none. */
export function readScore(digits: string | undefined, of: number): number | null {
  return digits !== undefined && /^\d{1,2}$/.test(digits) && Number(digits) <= of ? Number(digits) : null
}

/** The name of the radio group of each question, in order. */
const names = (length: number): string[] => Array.from({ length }, (_, i) => `q${i + 1}`)
