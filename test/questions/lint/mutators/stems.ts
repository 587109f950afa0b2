import { type Mutator, restem } from './mutator.ts'

const ending =
  (words: string): Mutator =>
  (item) =>
    restem(item, (stem) => stem.replace(/\?$/, words))

/** Flaws of what is asked. */
export const stems: Record<string, Mutator[]> = {
  'stem-form': [
    ending('.'),
    (item) => restem(item, (stem) => `${stem} And why?`),
    ending(' ____?'),
    (item) =>
      restem(item, (stem) => `On that day, when ${'much was said and little was heard, and '.repeat(3)}${stem}`),
    (item) => restem(item, (stem) => `There was a call. It took place in June. ${stem}`),
    (item) => ({
      ...item,
      statement: 'All that was said on that day, by one and by all, was heard far and wide. '.repeat(2),
    }),
  ],
  'plain-words': [
    (item) => restem(item, (stem) => `According to the article, ${stem}`),
    ending(', as it is given as fact?'),
    ending(' that the article credits to it?'),
    (item) => ({ ...item, statement: 'The article holds that Xi spoke.' }),
  ],
  negation: [
    ending(', with all but one of these, except it?'),
    (item) =>
      restem(item, (stem) => stem.replace(/[^.:]*\?$/, (question) => ` Leaving aside what was never so, ${question}`)),
    (item) => {
      const turned = item.stem.replace(/\b(?:does|did|was|were)\b(?=[^.]*\?$)/, (verb) => `${verb} NOT`)
      return turned === item.stem || /\bnot\b/.test(item.stem) ? null : { ...item, stem: turned }
    },
  ],
  'unfocused-stem': ['Which of these is true?', 'Which statement is not wrong?', 'What does the article say?'].map(
    (stem): Mutator =>
      (item) =>
        item.statement === undefined ? { ...item, stem } : null,
  ),
}
