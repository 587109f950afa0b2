import type { Edition, Quiz } from '../questions/model.ts'
import type { Entry } from './model.ts'

/** What has become of the questions of an edition since its version was the present one. */
export type Changes = {
  /** The days on which its version, and the one after it, were published; a version may come back. */
  from?: string
  since?: string
  /** How many of its questions the present version does not ask, or asks otherwise; left out where that cannot be read. */
  changed?: number
  of: number
}

/** Null where the edition is of the present version. */
export function changesSince({ version, versions }: Entry, edition: Edition, present: Quiz | null): Changes | null {
  if (edition.version === version) return null
  const place = versions.findIndex((kept) => kept.version === edition.version)
  const [from, since] = [versions[place], versions[place + 1]].map((kept) => kept?.at.slice(0, 10))
  return {
    ...(from && { from }),
    ...(since && { since }),
    // KV may give an earlier version where it has not got the present one yet.
    ...(present?.version === version && { changed: changedIn(edition, present) }),
    of: edition.questions.length,
  }
}

function changedIn({ questions }: Edition, { bank }: Quiz): number {
  const asked = new Map(bank.map((item) => [item.id, meaning(item)]))
  return questions.filter((question) => asked.get(question.id) !== meaning(question)).length
}

/** What a question asks and says, whatever the order of its options. */
export const meaning = ({ statement, stem, options, explanation }: Quiz['bank'][number]): string =>
  JSON.stringify([
    statement,
    stem,
    explanation,
    options.map(({ id, text, correct, feedback }) => JSON.stringify([id, text, correct, feedback])).sort(),
  ])
