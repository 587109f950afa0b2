/** How many digits the number has that a newcomer types, and how many of them are drawn: one for each minute of an hour. */
export const digits = 5
export const drawn = 60 * digits

const minute = 60_000

/** The number that the screen shows at this time, out of those that are drawn. */
export function numberAt(numbers: string, now: number): string {
  const place = (Math.floor(now / minute) % 60) * digits
  return numbers.slice(place, place + digits)
}

/** Whether this is the number of now or, because reading and typing take time, of the minute before. */
export const isNumber = (numbers: string, typed: string | undefined, now: number): boolean =>
  [now, now - minute].some((time) => numberAt(numbers, time) === typed?.trim())
