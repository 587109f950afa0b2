import nlp from 'compromise'
import dates from 'compromise-dates'

nlp.plugin(dates)

/** A day that a text names: its words, and the day where the day of publication tells the year. */
export type NamedDay = { words: string; day?: string }

/** The days that a text names, in its order; those without a year fall before the day of publication. */
export function daysIn(text: string, published?: string): NamedDay[] {
  const found = nlp<{ dates: typeof dates.methods.dates }>(text).dates(published ? { today: published } : {})
  const resolved = found.get()
  return found.out('array').flatMap((words: string, i: number) => {
    if (!/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b.*\d/.test(words))
      return []
    const said = words.replace(/^(on|in|by|the)\s+/i, '').replace(/[.,;:]+$/, '')
    const start = resolved[i]?.start?.slice(0, 10)
    const certain = start !== undefined && (published !== undefined || /\b\d{4}\b/.test(words))
    return [{ words: said, ...(certain && { day: notAfter(start, words, published) }) }]
  })
}

/** The library looks ahead; an article looks back. */
function notAfter(day: string, words: string, published: string | undefined): string {
  if (published === undefined || /\b\d{4}\b/.test(words) || day <= published) return day
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
