import type { Rule } from '../rule.ts'
import { without } from '../text/sets.ts'
import { contentStems } from '../text/stems.ts'
import { unquoted } from '../text/words.ts'

/** The stem asks about something: it could be answered before the options are read. */
export const unfocusedStem: Rule = {
  id: 'unfocused-stem',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 14 and 15; Tarrant 2006, unfocused stem',
  find: ({ stem }) => {
    const general = verdict.test(unquoted(stem)) || without(contentStems(stem), generalStems).size === 0
    return general ? [{ detail: 'The stem does not say what it asks about.' }] : []
  },
}

const verdict =
  /\b(?:which|what)\b[^?]*?\b(?:is|are|was|were)\b(?: not| \w+ly)? (?:true|false|right|wrong|correct|incorrect|accurate|inaccurate|untrue)\b/i
const generalStems = contentStems(
  'following statement sentence point option answer claim say says said tell mention describe choose select best true',
)
