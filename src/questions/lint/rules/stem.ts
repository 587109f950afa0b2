import { askedOf, fault, type Rule } from '../rule.ts'
import { without } from '../text/sets.ts'
import { contentStems } from '../text/stems.ts'
import { normal, unquoted, wordCount } from '../text/words.ts'

const mostWords = 22
const mostInStatement = 30

/** One question of at most 22 words, a statement of at most 30, at most one sentence before the question, no blank. */
const stemForm: Rule = {
  id: 'stem-form',
  level: 'error',
  guideline: 'The test of an item, no. 2; Haladyna–Downing–Rodriguez 2002, no. 9, 13 and 16',
  example: {
    fails:
      'Where was it reported that for Taiwan to claim autonomy from China would be “a path to death”, and by whom, and when?',
    mend: '“A path to death”: how do these words reach the article?',
  },
  find: ({ statement = '', stem }) => {
    const text = unquoted(stem)
    const sentences = text.match(/[.!](?=\s)/g)?.length ?? 0
    const one = text.split('?').length === 2 && text.trimEnd().endsWith('?')
    return [
      ...fault(!one, 'The stem is not one question.'),
      ...fault(sentences > 1, `${sentences} sentences stand before the question.`),
      ...fault(wordCount(stem) > mostWords, `The stem has ${wordCount(stem)} words; ${mostWords} is the most.`),
      ...fault(
        wordCount(statement) > mostInStatement,
        `The statement has ${wordCount(statement)} words; ${mostInStatement} is the most.`,
      ),
      ...fault(/_{2,}|\.{3}|…|\[\s*\]|\(\s*\)/.test(stem), 'The stem has a blank.'),
    ]
  },
}

/** Spoken English: that all is "according to the article" is said once above the quiz, and nobody says "credits". */
const plainWords: Rule = {
  id: 'plain-words',
  level: 'error',
  guideline: 'The test of an item, no. 2; Haladyna–Downing–Rodriguez 2002, no. 8',
  example: {
    fails: 'Which point, according to the article, does it credit to the Kremlin?',
    mend: 'Whose account of the call says so?',
  },
  find: (item) => {
    const found = askedOf(item).flatMap((text) => unquoted(text).match(stilted) ?? [])
    return found.map((words) => ({ detail: `Nobody speaks so: “${words.trim()}”.` }))
  },
}

const stilted =
  /\baccording to the (?:article|source|text)\b|\b(?:is|are|was|were) given as\b|\bcredit(?:s|ed)?\b|\bholds that\b|\bheld that\b|\bas (?:the article )?cites\b|\bthe aforementioned\b|\bwhich of the following\b|\bin the article’s telling\b/i

/** The question is put positively, save in the few turns where the negation is what is asked about. */
const negation: Rule = {
  id: 'negation',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 17; Tarrant 2006, negatively worded stem',
  example: {
    fails: 'What did Xi not encourage?',
    mend: 'What did Xi encourage, by CCTV’s account?',
  },
  find: ({ stem }) => {
    const question = unquoted(stem).split(/[.:] /).at(-1) ?? ''
    const text = approved.reduce((rest, turn) => rest.replaceAll(turn, ' '), normal(question))
    const [word] = text.match(negative) ?? []
    return word === undefined ? [] : [{ detail: `The question is put negatively: “${word}”.` }]
  },
}

const negative =
  /\b(?:not|no|none|never|neither|nor|without|except|excluding|lacks?|least|un(?:true|mentioned|said)|\p{L}+n’t)\b/iu
/** Turns in which the negation is the point: the odd one out, a stated silence, what is open, what goes too far. */
const approved = [
  /\bwhich (?:one )?(?:of them )?is not(?: among them)?\b/g,
  /\bnot mention\b/g,
  /\bdo they still not know\b/g,
  /\bnot said\b/g,
  /\bcould not stand over\b/g,
  /\bnot a quotation\b/g,
  /\bneither side’s word\b/g,
  /\bwithout taking a side\b/g,
]

/** The stem asks about something: with its statement, it could be answered before the options are read. */
const unfocusedStem: Rule = {
  id: 'unfocused-stem',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 14 and 15; Tarrant 2006, unfocused stem',
  example: { fails: 'Which of these is true?', mend: 'What did Xi encourage, by CCTV’s account?' },
  find: ({ statement, stem }) => {
    if (statement !== undefined) return []
    const general = verdict.test(unquoted(stem)) || without(contentStems(stem), generalStems).size === 0
    return fault(general, 'The stem does not say what it asks about.')
  },
}

const verdict =
  /\b(?:which|what)\b[^?]*?\b(?:is|are|was|were)\b(?: not| \w+ly)? (?:true|false|right|wrong|correct|incorrect|accurate|inaccurate|untrue)\b/i
const generalStems = contentStems(
  'following statement sentence point option answer claim say says said tell mention describe choose select best true',
)

export const stemRules: readonly Rule[] = [stemForm, plainWords, negation, unfocusedStem]
