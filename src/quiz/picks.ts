/** Picks as an address carries them: one digit for each question, the place of the option in the order shown. */
export const writePicks = (picks: readonly number[]): string => picks.join('')

/** Reads the digits of an address; whatever is no digit becomes NaN, which no question has an option for. */
export const readDigits = (digits: string): number[] =>
  [...digits].map((digit) => (/^\d$/.test(digit) ? Number(digit) : Number.NaN))
