import type { Facts } from '../dossier/facts.ts'
import type { Claim, Proposition } from '../dossier/model.ts'
import { pick } from './random.ts'

/** First letter in upper case, past an opening quotation mark. */
export const capital = (text: string): string =>
  text.replace(/^(\W*)(\p{Ll})/u, (_, mark, letter) => mark + letter.toUpperCase())

/** The words between typographic quotation marks. */
export const quoted = (words: string): string => `“${words}”`

/** One of the wordings of a proposition, by the draw of this name. */
export const worded = (p: Proposition, ...name: string[]): string =>
  pick([p.text, ...p.paraphrases], 'wording', p.id, ...name)

/** The shortest wording of a proposition, for stems: a clause inside a question has to be easy. */
export const shortest = (p: Proposition): string =>
  [p.text, ...p.paraphrases].reduce((best, text) => (text.length < best.length ? text : best))

/** The given wordings of a proposition, each with a name of its own for the ids of the items made from it. */
export const wordings = (p: Proposition): { name: string; text: string }[] =>
  [p.text, ...p.paraphrases].map((text, i) => ({ name: i === 0 ? p.id : `${p.id}-${i + 1}`, text }))

/** A whole sentence that says who states the claim, through whom, and what it is. */
export function attributed(facts: Facts, claim: Claim, text = facts.proposition(claim.proposition).text): string {
  const outlet = facts.outletOf(claim)
  const voice = facts.voiceOf(claim)
  if (voice === 'article') return `The article says in its own voice that ${text}.`
  if (outlet === undefined) return `The article attributes to ${facts.name(voice)} the view that ${text}.`
  if (claim.mode === 'implies') return `The article says that ${facts.name(outlet)} implied that ${text}.`
  if (voice === outlet) return `The article credits this to ${facts.name(outlet)}: ${text}.`
  if (!facts.isPerson(voice)) return `The article cites ${facts.name(outlet)} for the report that ${text}.`
  return `The article cites ${facts.name(outlet)}, which reported ${facts.name(voice)} as saying that ${text}.`
}

/** A passage of the article in other words, with its attribution: officials’ words are never left standing as fact. */
export function passage(facts: Facts, claim: Claim, text: string): string {
  const outlet = facts.outletOf(claim)
  const voice = facts.voiceOf(claim)
  if (voice === 'article') return `The article itself says that ${text}`
  if (outlet === undefined) return capital(`${facts.name(voice)} took the view that ${text}`)
  if (claim.mode === 'implies') return capital(`${facts.name(outlet)} implied that ${text}`)
  if (facts.isPerson(voice)) return `According to ${facts.name(outlet)}, ${facts.name(voice)} said that ${text}`
  return capital(`${facts.name(outlet)} reported that ${text}`)
}

/** Where a claim comes from, in a few words: "Xi Jinping, according to CCTV". */
export function provenance(facts: Facts, claim: Claim): string {
  const outlet = facts.outletOf(claim)
  const voice = facts.voiceOf(claim)
  if (voice === 'article') return 'the article in its own voice'
  if (outlet === undefined || outlet === voice) return facts.name(voice)
  return `${facts.name(voice)}, according to ${facts.name(outlet)}`
}
