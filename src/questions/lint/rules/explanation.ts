import type { Item } from '../../model.ts'
import { fault, type Rule, taughtOf } from '../rule.ts'
import { without } from '../text/sets.ts'
import { covered, runs } from '../text/similarity.ts'
import { contentStems } from '../text/stems.ts'
import { holds, normal, sentencesIn, unquoted, wordCount } from '../text/words.ts'

const mostWords = 40

/** The explanation has at most 40 words in one to three sentences. */
const explanationLength: Rule = {
  id: 'explanation-length',
  level: 'error',
  guideline: 'The test of an item, no. 7',
  example: {
    fails:
      'Why: In paragraph 5, which comes after the paragraph on the Kremlin, the article tells its readers, and so on for 60 words.',
    mend: 'Why: CCTV is quoted for it (paragraph 5). Not reported is not the same as left out.',
  },
  find: ({ explanation }) => [
    ...fault(explanation.trim() === '', 'There is no explanation.'),
    ...fault(
      wordCount(explanation) > mostWords,
      `The explanation has ${wordCount(explanation)} words; ${mostWords} is the most.`,
    ),
  ],
}

const wordsInARow = 7
const mostShared = 0.8

/** The explanation adds something: it does not say the question over again. */
const explanationRepeats: Rule = {
  id: 'explanation-repeats',
  level: 'error',
  guideline: 'The test of an item, no. 7',
  example: {
    fails:
      'What did Xi and Putin announce on February 4? Why: What Xi and Putin announced on February 4 was a partnership.',
    mend: 'What did Xi and Putin announce on February 4? Why: It came months before the call.',
  },
  find: ({ statement, stem, explanation }) => {
    const [asked, said] = [unquoted(stem), unquoted(explanation)]
    const rows = runs(asked, wordsInARow)
    const repeated = [...runs(said, wordsInARow)].find((row) => rows.has(row))
    const overlap = covered(contentStems(asked), contentStems(said))
    const whole = statement !== undefined && holds(explanation, statement.replace(/^A \p{L}+: /u, ''))
    return [
      ...fault(repeated !== undefined, `It repeats the stem: “${repeated}”.`),
      ...fault(
        repeated === undefined && contentStems(asked).size > 3 && overlap > mostShared,
        'It repeats the stem in other words.',
      ),
      ...fault(whole, 'It repeats the statement.'),
    ]
  },
}

/** Each wrong answer has a feedback of its own: one or two sentences, not the explanation, not a neighbor’s. */
const ownFeedback: Rule = {
  id: 'own-feedback',
  level: 'error',
  guideline: 'The test of an item, no. 6',
  example: {
    fails: 'FP — Paragraph 5 quotes CCTV. · The Epoch Times — Paragraph 5 quotes CCTV.',
    mend: 'FP — It is cited for Wei’s words. · The Epoch Times — It is cited on Taiwan.',
  },
  find: (item) => {
    const wrong = item.options.filter(({ correct }) => !correct)
    return wrong.flatMap(({ text, feedback }, i) => {
      const count = sentencesIn(feedback).length
      const neighbor = wrong.slice(0, i).find((other) => normal(other.feedback) === normal(feedback))
      return [
        ...fault(count === 0, `“${text}” has no feedback.`),
        ...fault(count > 2, `The feedback on “${text}” has ${count} sentences.`),
        ...fault(neighbor !== undefined, `“${text}” has the feedback of “${neighbor?.text}”.`),
        ...fault(isExplanation(item, feedback), `The feedback on “${text}” is the explanation.`),
      ]
    })
  },
}

const isExplanation = ({ explanation }: Item, feedback: string): boolean =>
  feedback !== '' && (holds(feedback, explanation) || holds(explanation, feedback))

/** What is taught names no option by its place, as the order changes with every edition. */
const optionByPlace: Rule = {
  id: 'option-by-place',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 20',
  example: { fails: 'Why: Option B is right.', mend: 'Why: CCTV is quoted for it (paragraph 5).' },
  find: (item) => {
    const [place] = taughtOf(item).flatMap((text) => unquoted(text).match(places) ?? [])
    return place === undefined ? [] : [{ detail: `It names an option by its place: “${place}”.` }]
  },
}

const places =
  /\b(?:options?|answers?|choices?) (?:[A-D1-4]\b|one\b|two\b|three\b|four\b)|\b[A-D]\)|\([A-D]\)|\b[A-D] (?:is|was) (?:right|wrong|correct)|\b(?:first|second|third|fourth|last) (?:option|answer|choice)\b/i

/** The explanation does not argue for a wrong answer: it does not name one of them and leave the key out. */
const explanationBearsOut: Rule = {
  id: 'explanation-bears-out',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 11',
  example: {
    fails: '*A partnership · A trade deal. Why: They announced a trade deal.',
    mend: '*A partnership · A trade deal. Why: The “no limits” partnership came months before the call.',
  },
  find: (item, { attribution }) => {
    const said = contentStems(item.explanation)
    const [key = new Set<string>(), ...others] = item.options.map(({ text }) =>
      without(contentStems(text), attribution),
    )
    if (item.fixed || key.size === 0 || covered(key, said) > 0) return []
    const rival = others.findIndex((stems) => stems.size > 1 && covered(stems, said) === 1)
    return fault(rival >= 0, `It bears out “${item.options[rival + 1]?.text}” rather than the key.`)
  },
}

export const explanationRules: readonly Rule[] = [
  explanationLength,
  explanationRepeats,
  ownFeedback,
  optionByPlace,
  explanationBearsOut,
]
