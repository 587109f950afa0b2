import murmurhash from 'murmurhash'

/**
 * A draw in [0, 1) that depends on nothing but its own name: adding a family, an item or an edition changes no other
 * draw. MurmurHash3, 32 bits.
 */
export const draw = (...name: readonly (string | number)[]): number => murmurhash.v3(name.join('\u0000')) / 2 ** 32

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
