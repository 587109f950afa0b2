import { deeds } from './verb-deeds.ts'
import { patterns, type VerbScale } from './verb-scales.ts'

/**
 * The scale on which a marked verb stands, for the thing it is about and with the word for who did it, such as “they”, or
 * none; null for a verb that is on none.
 */
export function verbScaleOf(verb: string, thing: string, who: string): VerbScale | null {
  for (const { verb: pattern, scale } of [...patterns, ...deeds]) {
    const found = pattern.exec(verb.replace(/[“”]/g, ''))
    if (found) return doneBy(scale(found.slice(1), pronoun(thing)), who)
  }
  return null
}

/** The scale with another word for who did it, wherever that word stands. */
function doneBy(scale: VerbScale, who: string): VerbScale {
  const by = (text: string): string => text.replace(/^(?:he|it|they) /, who === '' ? '' : `${who} `)
  return { ...scale, own: by(scale.own), others: scale.others.map((other) => ({ ...other, text: by(other.text) })) }
}

/** "them" for what stands in the plural, by the last word before a preposition; otherwise "it". */
export function pronoun(thing: string): 'it' | 'them' {
  const head = thing.replace(/[“”]/g, '').split(/ (?:of|on|with|to|for|between|in|over|by) /)[0] ?? ''
  return /[^s]s$/.test(head) ? 'them' : 'it'
}
