export type Magnitude = { kind: 'date' | 'number' | 'interval'; size: number }

/** What a text amounts to if it is a date, a number or a length of time and nothing else; null for all other texts. */
export function magnitudeOf(text: string): Magnitude | null {
  const plain = text.trim().toLowerCase()
  return dateOf(plain) ?? intervalOf(plain) ?? numberOf(plain)
}

const months = 'january february march april may june july august september october november december'.split(' ')
const counts = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const days: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

function dateOf(text: string): Magnitude | null {
  const [, month, day, year] = text.match(/^(?:on |in )?([a-z]+)(?: (\d{1,2}))?(?:,? (\d{4}))?$/) ?? []
  const at = months.indexOf(month ?? '')
  if (at >= 0) return { kind: 'date', size: Number(year ?? 0) * 366 + at * 31 + Number(day ?? 0) }
  return /^(?:1[5-9]|20)\d\d$/.test(text) ? { kind: 'date', size: Number(text) * 366 } : null
}

function intervalOf(text: string): Magnitude | null {
  const [, bound, count, unit] =
    text.match(
      /^(less than |more than |under |over |about |around )?(an?|\d+|[a-z]+) (hour|day|week|month|year)s?(?: or so)?$/,
    ) ?? []
  const size = count === undefined ? Number.NaN : countOf(count)
  if (unit === undefined || Number.isNaN(size)) return null
  const nudge =
    bound?.startsWith('less') || bound?.startsWith('under')
      ? -0.01
      : bound?.startsWith('more') || bound?.startsWith('over')
        ? 0.01
        : 0
  return { kind: 'interval', size: size * (days[unit] ?? 1) * (1 + nudge) }
}

function numberOf(text: string): Magnitude | null {
  const [, digits] = text.match(/^(?:his |her |the |about )?(\d+(?:[.,]\d+)?)(?:st|nd|rd|th|%| percent)?$/) ?? []
  if (digits !== undefined) return { kind: 'number', size: Number(digits.replace(',', '')) }
  const spelt = counts.indexOf(text)
  return spelt >= 0 ? { kind: 'number', size: spelt } : null
}

function countOf(word: string): number {
  if (word === 'a' || word === 'an') return 1
  const spelt = counts.indexOf(word)
  return spelt >= 0 ? spelt : Number(word)
}
