import { readingGrade } from '../../../dossier/check/reading.ts'
import type { Context } from '../context.ts'
import { askedOf, fault, optionsOf, type Rule, textsOf } from '../rule.ts'
import { unquoted } from '../text/words.ts'

/** No "always" and no "often" outside quotations: the first gives a wrong option away, the second can be argued. */
const absoluteAndVagueWords: Rule = {
  id: 'absolute-and-vague-words',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28a; Tarrant 2006, absolute terms and vague terms',
  example: { fails: 'It will always back Russia', mend: 'It will back Russia' },
  find: (item) => {
    const stem = listedIn(item.stem, telling).filter((word) => !modals.has(word))
    const offered = item.fixed
      ? []
      : optionsOf(item).flatMap((text) => listedIn(text.replace(/\ball (?=that|of)/gi, ''), telling))
    const found = new Set([...stem, ...offered])
    return fault(found.size > 0, `Absolute or vague: ${[...found].join(', ')}.`)
  },
}

/** Words of a list outside quotations; "May" with a capital is the month. */
const listedIn = (text: string, words: RegExp): string[] =>
  (unquoted(text).match(words) ?? []).filter((word) => word !== 'May').map((word) => word.toLowerCase())

const anyOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}’-])(?:${words.split(/\s+/).join('|')})(?![\\p{L}’-])`, 'giu')

/** Vague in an answer, but good English in a question: "What could an editor print?" */
const modals = new Set(['may', 'might', 'could', 'cannot', 'nobody'])
const telling = anyOf(
  `always never all none every everyone everybody everything nobody only completely absolutely entirely totally
  wholly utterly exclusively invariably impossible certainly definitely undoubtedly must cannot
  often usually sometimes occasionally frequently generally typically normally commonly rarely seldom mostly mainly
  largely probably possibly perhaps maybe may might could several few some various numerous somewhat quite rather
  fairly almost nearly approximately roughly`,
)

/** No word that takes a side outside quotations; the words of officials are theirs. */
const loadedWords: Rule = {
  id: 'loaded-words',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 6',
  example: { fails: 'What did the regime discuss?', mend: 'What did the two leaders discuss?' },
  find: (item) => {
    const found = textsOf(item).flatMap((text) => listedIn(text, loaded))
    return fault(found.length > 0, `Loaded: ${[...new Set(found)].join(', ')}.`)
  },
}

const loaded = anyOf(
  `regime regimes puppet puppets propaganda propagandist brutal brutally evil wicked vile barbaric savage atrocity
  atrocities heinous monstrous warmonger warmongering thug thugs aggressor aggressors tyrant tyranny dictator
  dictatorship despot strongman crony cronies henchman henchmen mouthpiece lackey stooge shameless shamelessly
  lied liar liars bogus sham so-called self-styled unprovoked notorious infamous terrorist terrorists cult fanatic fanatics
  heroic glorious outrageous shocking disgraceful treacherous sinister ruthless reckless cynical hypocritical hysterical
  hysteria boast boasted brag bragged admit admits admitted confess confessed rant ranted spew spewed whine whined
  supposedly allegedly purported purportedly`,
)

const blocking = 16
const high = 12

/** A pupil of grade twelve can read what is asked, and what is asked and offered together; names and quotations do not count. */
const readingLevel: Rule = {
  id: 'reading-level',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 8 and 13',
  example: {
    fails: 'Which institutional considerations necessitated intergovernmental communication?',
    mend: 'Why did the two governments talk?',
  },
  find: (item, context) => {
    const asked = askedOf(item)
      .flatMap((text) => text.split(/(?<=[.?!:]) /))
      .map((text) => easy(text, context))
    const offered = optionsOf(item).map((text) => easy(text, context))
    const grade = Math.max(readingGrade(asked), readingGrade([...asked, ...offered]))
    return fault(grade > high, `The reading grade is ${grade.toFixed(1)}.`, grade > blocking ? 'error' : 'warning')
  },
}

/** Each name and each quotation counts as one easy word, as names do in readability formulas with word lists. */
const easy = (text: string, { naming }: Context): string =>
  naming(text.replace(/“[^”]*”/gu, 'words')).template.replaceAll('*', 'Ann')

/** No abbreviation that neither the item spells out nor the dossier explains under that name. */
const abbreviation: Rule = {
  id: 'abbreviation',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 8',
  example: { fails: 'What did the SCO discuss?', mend: 'What did the Shanghai Cooperation Organization discuss?' },
  find: (item, { names }) => {
    const text = [...askedOf(item), ...optionsOf(item)].map(unquoted).join(' | ')
    const found = new Set(text.match(/\b\p{Lu}{2,}\b|\b(?:\p{Lu}\.){2,}/gu))
    return [...found]
      .filter(
        (short) =>
          !names.some(({ name }) => name === short) && !text.includes(`(${short})`) && !text.includes(`${short} (`),
      )
      .map((short) => ({ detail: `“${short}” is not spelt out.` }))
  },
}

/** Text put together from parts shows no seam: no double space or stop, no article in capitals inside a sentence. */
const mechanics: Rule = {
  id: 'mechanics',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 11 and 12',
  example: { fails: 'What did The Kremlin’s statement imply ?', mend: 'What did the Kremlin’s statement imply?' },
  find: (item, context) =>
    textsOf(item).flatMap((text) => {
      const [seam] = withoutTitles(text, context).match(seams) ?? text.match(doubled) ?? []
      return seam === undefined ? [] : [{ detail: `“${seam.trim()}” in “${text}”.` }]
    }),
}

const seams =
  /\s{2,}|\s[,.;?!]|[.,;?!]{2,}|[.,;?!]\)[.,;?!]|\b\p{Ll}+ (?:An?|The|Its?|His|That|About|Less|More) \p{Ll}+|\b(an?|the) (?:an?|the) |\{|\}|undefined|\bnull\b/u

// In quotations as well: two spaces, and "The Epoch Times’s" for "The Epoch Times’".
const doubled = /\s{2,}|[^s\W]s’s\b/

/** Outlets whose name begins with a capital article keep it inside a sentence. */
function withoutTitles(text: string, { facts: { dossier } }: Context): string {
  const titles = [...dossier.outlets, ...dossier.organisations]
    .map(({ name }) => name)
    .filter((name) => name.startsWith('The '))
  return titles.reduce((rest, title) => rest.replaceAll(title, 'Title'), unquoted(text))
}

export const languageRules: readonly Rule[] = [
  absoluteAndVagueWords,
  loadedWords,
  readingLevel,
  abbreviation,
  mechanics,
]
