import { type Mutator, restem } from './mutator.ts'

const negated = /\b(?:not|no|never|without|unmentioned)\b/

/** Flaws of the stem. */
export const stems: Record<string, Mutator[]> = {
  'stem-form': [
    (item) => restem(item, (stem) => stem.replace(/\?$/, '.')),
    (item) => restem(item, (stem) => `${stem} And why?`),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' ____?')),
    (item) =>
      restem(item, (stem) => `On that day, when ${'much was said and little was heard, and '.repeat(4)}${stem}`),
    (item) => restem(item, (stem) => `There was a call. It took place in June. ${stem}`),
  ],
  'unfocused-stem': [
    (item) => restem(item, () => 'According to the article, which of these is true?'),
    (item) => restem(item, () => 'Which of the following statements is correct, according to the article?'),
    (item) => restem(item, () => 'According to the article, which statement is not wrong?'),
    (item) => restem(item, () => 'What does the article say?'),
  ],
  negation: [
    (item) => restem(item, (stem) => stem.replace(/\?$/, ', with all but one of these, except it?')),
    (item) =>
      restem(item, (stem) => stem.replace(/[^.]*\?$/, (question) => ` Leaving aside what is not so: ${question}`)),
    (item) => {
      const turned = item.stem.replace(/\b(?:does|did|is|was|are|were)\b/, (verb) => `${verb} NOT`)
      return turned === item.stem || negated.test(item.stem) ? null : { ...item, stem: turned }
    },
  ],
  scope: [
    (item) =>
      restem(item, (stem) =>
        stem.replace(/,? ?according to the article,? ?/i, ' ').replace(/the article/gi, 'the world'),
      ),
    (item) => restem(item, (stem) => stem.replace(/the article/gi, 'history')),
  ],
}
