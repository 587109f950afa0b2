// No vowels, so that no word comes out, and no characters that look like another (the alphabet of product keys).
const alphabet = 'BCDFGHJKMPQRTVWXY2346789'
const length = 6

/** How many random bytes `writeCode` takes. */
export const codeBytes = length

/** A code from random bytes: six characters that are easy to read aloud and to type; one of 191 million. */
export const writeCode = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')

/** Reads a code that someone typed, in any case and with spaces or hyphens; null if it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}
