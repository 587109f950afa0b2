import { optionLetter } from '../ui/option-letter.ts'
import type { ExportQuestion, Format } from './model.ts'
import { isDistractor, keyPosition, nameOf } from './wording.ts'

/** Text to read, print or paste: the questions first, then every answer with its reason. CommonMark. */
export const markdown: Format = {
  extension: 'md',
  type: 'text/markdown',
  write: (set) =>
    `${[
      `# ${text(nameOf(set))}`,
      `${text(set.about)} Version ${text(set.version)} of the story: <${set.address}>`,
      ...set.questions.map(question),
      '# Answers',
      ...set.questions.map(answer),
    ].join('\n\n')}\n`,
}

const question = ({ number, statement, stem, options }: ExportQuestion): string =>
  [
    `## Question ${number}`,
    ...(statement === undefined ? [] : [`> ${text(statement)}`]),
    text(stem),
    options.map(({ text: words }, i) => `- **${optionLetter(i)}** ${text(words)}`).join('\n'),
  ].join('\n\n')

function answer(asked: ExportQuestion): string {
  const { number, options, explanation, sources } = asked
  const key = keyPosition(asked)
  const why = options.flatMap((option, i) =>
    isDistractor(option) && option.feedback ? [`- Not **${optionLetter(i)}**: ${text(option.feedback)}`] : [],
  )
  return [
    `## Answer ${number}: ${optionLetter(key)}`,
    text(options[key]?.text ?? ''),
    text(explanation),
    [...why, ...sources.map((source) => `- ${text(source)}`)].join('\n'),
  ].join('\n\n')
}

/** Words in one line, with no sign in them that Markdown would read as its own, and none at their beginning. */
const text = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&#|~!]/g, '\\$&')
    .replace(/^(\d+)([.)])|^([-+=])/, (_, digits, stop, sign) => (sign ? `\\${sign}` : `${digits}\\${stop}`))
