import type { Rule } from '../rule.ts'

const mostInStem = 120
const mostInOption = 75

/** Whether the item fits Kahoot, which cuts longer ones off: a note for the export, not a flaw. */
export const kahootLength: Rule = {
  id: 'kahoot-length',
  level: 'note',
  find: ({ stem, options }) => {
    const long = options.filter(({ text }) => text.length > mostInOption).length
    return [
      ...(stem.length > mostInStem
        ? [{ detail: `The stem has ${stem.length} characters; Kahoot takes ${mostInStem}.` }]
        : []),
      ...(long > 0
        ? [{ detail: `${long} options have more than the ${mostInOption} characters that Kahoot takes.` }]
        : []),
    ]
  },
}
