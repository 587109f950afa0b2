import { type Letter, letters } from './sheets.ts'

/** How a sheet is to be printed. */
export type Print = { versions: Letter[]; large: boolean }

/**
 * Reads which versions an address asks for (`versions=A,B`, or `versions=2` for the first two) and whether in large print
 * (`size=large`). Without them it is one, in the usual size; null where there is no such version.
 */
export function readPrint({ versions = 'A', size }: Record<string, string | undefined>): Print | null {
  const read = /^\d$/.test(versions) ? letters.slice(0, Number(versions)) : lettersIn(versions)
  return read && read.length > 0 ? { versions: [...read], large: size === 'large' } : null
}

function lettersIn(list: string): Letter[] | null {
  const named = list.split(',').map((name) => letters.find((letter) => letter === name.trim().toUpperCase()))
  const known = letters.filter((letter) => named.includes(letter))
  return named.includes(undefined) ? null : known
}
