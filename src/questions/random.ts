import murmurhash from 'murmurhash'

/**
 * A draw in [0, 1) that depends on nothing but its own name: adding a family, an item or an edition changes no other
 * draw. MurmurHash3, 32 bits.
 */
export const draw = (...name: readonly (string | number)[]): number => drawer(...name.slice(0, -1))(name.at(-1) ?? '')

/** Draws that differ in the last part of their names alone: the rest is hashed once, as the seed of the last. */
export function drawer(...name: readonly (string | number)[]): (last: string | number | Uint8Array) => number {
  const seed = murmurhash.v3(nameBytes(name.join('\u0000')))
  return (last) => murmurhash.v3(last instanceof Uint8Array ? last : nameBytes(String(last)), seed) / 2 ** 32
}

const encoder = new TextEncoder()

/** A name as bytes, for whoever draws with it often: turning text into bytes takes most of the time of a draw. */
export const nameBytes = (name: string): Uint8Array => encoder.encode(name)

/** One of the choices, by the draw of this name. */
export function pick<T>(choices: readonly [T, ...T[]], ...name: readonly (string | number)[]): T {
  return choices[Math.floor(draw(...name) * choices.length)] ?? choices[0]
}

/** The same entries in the order of their draws; `key` names each entry, so that the order of the input is no matter. */
export function shuffled<T>(
  entries: readonly T[],
  key: (entry: T) => string,
  ...name: readonly (string | number)[]
): T[] {
  return entries
    .map((entry) => ({ entry, at: draw(...name, key(entry)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}
