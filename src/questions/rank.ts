const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const spans: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }
const words = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/**
 * Where a date ("June 15"), a span ("less than a week") or a number ("his 69th") stands among its like, or null for
 * anything else. Dates are without a year: options of one question lie within one.
 */
export function rankOf(text: string): number | null {
  const plain = text.toLowerCase()
  const [, month, day] = /^(\p{L}+) (\d{1,2})$/u.exec(plain) ?? []
  if (month && months.includes(month)) return months.indexOf(month) * 31 + Number(day)
  const [, less, count = '', unit = ''] =
    /^(?:(less than) |about )?(\p{L}+|\d+) (day|week|month|year)s?$/u.exec(plain) ?? []
  if (unit) return (spans[unit] ?? 0) * (Number(count) || words.indexOf(count) + 1) - (less ? 0.5 : 0)
  const [number] = /\d+(\.\d+)?/.exec(plain) ?? []
  return number === undefined ? null : Number(number)
}
