// No vowels, so that no word comes out, and no characters that look like another (the alphabet of product keys).
const alphabet = 'BCDFGHJKMPQRTVWXY2346789'
const length = 8
const group = length / 2

/** How many random bytes `writeCode` takes. */
export const codeBytes = length

/**
 * A code from random bytes: two groups of four characters that are easy to read aloud and to type; one of 110 billion, so
 * that nobody finds a class by trying (docs/decisions/a-code-is-long-enough-to-be-never-refused.md).
 */
export const writeCode = (bytes: Uint8Array): string =>
  grouped([...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join(''))

/** Reads a code that someone typed, in any case and with spaces or hyphens; null if it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? grouped(code) : null
}

const grouped = (code: string): string => `${code.slice(0, group)}-${code.slice(group)}`
