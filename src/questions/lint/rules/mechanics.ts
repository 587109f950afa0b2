import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'
import { unquoted } from '../text/words.ts'

/** Text put together from parts shows no seam: no double space or stop, no article in capitals inside a sentence. */
export const mechanics: Rule = {
  id: 'mechanics',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 11 and 12',
  find: ({ stem, options, explanation }, context) =>
    [stem, explanation, ...options.flatMap(({ text, feedback }) => [text, feedback])].flatMap((text) => {
      const [seam] = withoutNames(text, context).match(seams) ?? []
      return seam ? [{ detail: `“${seam.trim()}” in “${text}”.` }] : []
    }),
}

const seams =
  /\s{2,}|\s[,.;?!]|[.,;?!]{2,}|[.,;?!]\)[.,;?!]|\b\p{Ll}+ (?:An?|The|Its?|His|That|About|Less|More) \p{Ll}+|\b(an?|the) (?:an?|the) |\{|\}|undefined|\bnull\b/u

function withoutNames(text: string, { facts: { dossier } }: Context): string {
  const titles = [...dossier.outlets, ...dossier.organisations]
    .map(({ name }) => name)
    .filter((name) => name.startsWith('The '))
  return titles.reduce((rest, title) => rest.replaceAll(title, 'Title'), unquoted(text))
}
