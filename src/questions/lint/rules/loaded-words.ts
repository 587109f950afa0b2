import type { Rule } from '../rule.ts'
import { unquoted, wordsOf } from '../text/words.ts'

/** No word that takes a side outside quotations; the words of officials are theirs. */
export const loadedWords: Rule = {
  id: 'loaded-words',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 6',
  find: ({ stem, options, explanation }) => {
    const text = unquoted(
      [stem, ...options.map((o) => o.text), ...options.map((o) => o.feedback), explanation].join(' | '),
    )
    const found = wordsOf(text.toLowerCase()).filter((word) => listed.has(word))
    return found.length === 0 ? [] : [{ detail: `Loaded: ${[...new Set(found)].join(', ')}.` }]
  },
}

const listed = new Set(
  `regime regimes puppet puppets propaganda propagandist brutal brutally evil wicked vile barbaric savage atrocity
  atrocities heinous monstrous warmonger warmongering thug thugs aggressor aggressors tyrant tyranny dictator
  dictatorship despot strongman crony cronies henchman henchmen mouthpiece lackey stooge shameless shamelessly
  lied liar liars bogus sham so-called self-styled unprovoked notorious infamous terrorist terrorists cult fanatic fanatics
  heroic glorious outrageous shocking disgraceful treacherous sinister ruthless reckless cynical hypocritical hysterical
  hysteria boast boasted brag bragged admit admits admitted confess confessed rant ranted spew spewed whine whined
  supposedly allegedly purported purportedly`.split(/\s+/),
)
