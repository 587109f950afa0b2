import type { ExportOption, ExportQuestion, ExportSet, Format } from './model.ts'
import { nameOf, notice, prompt, tagsOf } from './wording.ts'

/** GIFT, the text format that Moodle and other learning platforms read: https://docs.moodle.org/en/GIFT_format */
export const gift: Format = {
  extension: 'gift',
  type: 'text/plain',
  write: (set) =>
    `${[
      `// ${line(notice(set))}`,
      `$CATEGORY: Readout/${line(nameOf(set)).replaceAll('/', '//')}`,
      ...set.questions.map((question) => written(set, question)),
    ].join('\n\n')}\n`,
}

function written(set: ExportSet, question: ExportQuestion): string {
  const { id, options, explanation, sources } = question
  const marks = [`[id:${id}]`, ...tagsOf(set, question).map((tag) => `[tag:${tag}]`)]
  return [
    `// ${marks.join(' ')}`,
    `::${text(id)}::[plain]${text(prompt(question))} {`,
    ...options.map(option),
    `  ####${text([explanation, ...sources].join('\n'))}`,
    '}',
  ].join('\n')
}

const option = ({ text: words, correct, feedback }: ExportOption): string =>
  `  ${correct ? '=' : '~'}${text(words)}${feedback && `#${text(feedback)}`}`

/** Words with no sign in them that GIFT would read as its own. */
const text = (words: string): string => words.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')

const line = (words: string): string => words.replace(/\s+/g, ' ')
