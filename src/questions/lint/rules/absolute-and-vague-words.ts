import type { Rule } from '../rule.ts'
import { unquoted, wordsOf } from '../text/words.ts'

/** No "always" and no "often" outside quotations: the first gives a wrong option away, the second can be argued. */
export const absoluteAndVagueWords: Rule = {
  id: 'absolute-and-vague-words',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28a; Tarrant 2006, absolute terms and vague terms',
  find: (item) => {
    const texts = item.fixed ? [] : item.options.map(({ text }) => text)
    const found = [...listedIn([item.stem]).filter((word) => !modals.has(word)), ...listedIn(texts)]
    return found.length === 0 ? [] : [{ detail: `Absolute or vague: ${[...new Set(found)].join(', ')}.` }]
  },
}

/** "May" with a capital is the month. */
const listedIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => wordsOf(unquoted(text)))
    .filter((word) => word !== 'May' && listed.has(word.toLowerCase()))
    .map((word) => word.toLowerCase())

/** Vague in an answer, but good English in a question: "On which passage could a reader base it?" */
const modals = new Set(['may', 'might', 'could', 'cannot'])
const listed = new Set(
  `always never all none every everyone everybody everything nobody nothing only completely absolutely entirely totally
  wholly utterly exclusively invariably impossible certainly definitely undoubtedly must cannot
  often usually sometimes occasionally frequently generally typically normally commonly rarely seldom mostly mainly
  largely probably possibly perhaps maybe may might could several many few some various numerous somewhat quite rather
  fairly almost nearly approximately roughly`.split(/\s+/),
)
