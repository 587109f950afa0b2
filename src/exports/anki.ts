import { xmlText } from '../http/xml.ts'
import { optionLetter } from '../ui/option-letter.ts'
import { asked, explained, paragraphs } from './html.ts'
import type { ExportOption, ExportQuestion, ExportSet, Format } from './model.ts'
import { isDistractor, keyPosition, nameOf, tagsOf } from './wording.ts'

/**
 * A text file of notes for Anki, whose first lines say what the columns are: https://docs.ankiweb.net/importing/text-files.html
 * A note has an id of its own, so that importing again updates it and keeps what has been learned.
 */
export const anki: Format = {
  extension: 'txt',
  type: 'text/tab-separated-values',
  write: (set) =>
    [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:4',
      '#columns:guid\tnotetype\tdeck\ttags\tFront\tBack',
      ...set.questions.map((question) => note(set, question).map(field).join('\t')),
      '',
    ].join('\n'),
}

const note = (set: ExportSet, question: ExportQuestion): string[] => [
  `readout-${set.quiz}-${question.id}`,
  'Basic',
  // Two colons would make a deck within.
  `Readout::${nameOf(set).replaceAll('::', ':')}`,
  tagsOf(set, question).join(' '),
  `${asked(question)}${question.options.map(shown).join('')}`,
  back(question),
]

function back(question: ExportQuestion): string {
  const key = keyPosition(question)
  const why = question.options.map((option, i) =>
    isDistractor(option) && option.feedback ? `Not ${optionLetter(i)}: ${option.feedback}` : '',
  )
  return `<p><b>${optionLetter(key)}. ${xmlText(question.options[key]?.text ?? '')}</b></p>${explained(question)}${paragraphs(...why)}`
}

const shown = ({ text }: ExportOption, i: number): string => `<p>${optionLetter(i)}. ${xmlText(text)}</p>`

/** A field in quotation marks, in which a tab or the end of a line would stay in the field. */
const field = (words: string): string => `"${words.replaceAll('"', '""')}"`
