// Neither vowels, so that no word comes out, nor characters that look like another (the alphabet of product keys).
const alphabet = 'BCDFGHJKMPQRTVWXY2346789'
const length = 6

/** How many random bytes `writeCode` takes. */
export const codeBytes = length

/** A code from random bytes: six characters, read aloud and typed without doubt; 191 million there are. */
export const writeCode = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')

/** The code that someone typed, in whatever case and with whatever spaces and hyphens; null where it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}
