import { remember } from './remember.ts'
import { normal, wordsOf } from './words.ts'

/** A text read for names: whose it has, in its order, and the rest with one and the same sign for every name. */
export type Naming = { ids: readonly string[]; template: string }

/** Reads texts for these names, the longest first: a name within a longer name does not count. */
export function namingOf(names: readonly { name: string; id: string }[]): (text: string) => Naming {
  const sought = names.map(({ name, id }) => ({ id, words: ` ${unpossessed(normal(name).replace(/^the /, ''))} ` }))
  return remember((text) => {
    const found: { at: number; id: string }[] = []
    // A name may stand next to another, so that each word has spaces of its own.
    let rest = ` ${unpossessed(normal(text)).replace(/\bthe /g, '')} `
    for (const { id, words } of sought)
      for (let at = rest.indexOf(words); at >= 0; at = rest.indexOf(words)) {
        found.push({ at, id })
        rest = `${rest.slice(0, at + 1)}${'*'.repeat(words.length - 2)}${rest.slice(at + words.length - 1)}`
      }
    return { ids: found.sort((a, b) => a.at - b.at).map(({ id }) => id), template: rest.replace(/\*+/g, '*').trim() }
  })
}

const unpossessed = (plain: string): string =>
  wordsOf(plain)
    .map((word) => word.replace(/’s?$/, ''))
    .join(' ')
