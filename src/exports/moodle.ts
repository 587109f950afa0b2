import { xmlText } from '../http/xml.ts'
import { asked, explained, paragraphs } from './html.ts'
import type { ExportOption, ExportQuestion, ExportSet, Format } from './model.ts'
import { nameOf, notice, tagsOf } from './wording.ts'

/** Moodle’s own format, with feedback on each option: https://docs.moodle.org/en/Moodle_XML_format */
export const moodle: Format = {
  extension: 'xml',
  type: 'application/xml',
  write: (set) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[category(set), ...set.questions.map((question) => multichoice(set, question))].join('\n')}\n</quiz>\n`,
}

// A slash would begin a category within.
const category = (set: ExportSet): string => `<question type="category">
<category>${text(`$course$/top/Readout/${nameOf(set).replaceAll('/', '//')}`)}</category>
<info format="html">${text(paragraphs(notice(set)))}</info>
</question>`

const multichoice = (set: ExportSet, question: ExportQuestion): string => `<question type="multichoice">
<name>${text(`${String(question.number).padStart(3, '0')} ${question.stem}`)}</name>
<questiontext format="html">${text(asked(question))}</questiontext>
<generalfeedback format="html">${text(explained(question))}</generalfeedback>
<defaultgrade>1</defaultgrade>
<penalty>0.3333333</penalty>
<hidden>0</hidden>
<idnumber>${xmlText(question.id)}</idnumber>
<single>true</single>
<shuffleanswers>${question.shuffle}</shuffleanswers>
<answernumbering>ABCD</answernumbering>
${question.options.map(answer).join('\n')}
<tags>${tagsOf(set, question)
  .map((tag) => `<tag>${text(tag)}</tag>`)
  .join('')}</tags>
</question>`

const answer = ({ text: words, correct, feedback }: ExportOption): string =>
  `<answer fraction="${correct ? 100 : 0}" format="html">${text(paragraphs(words))}<feedback format="html">${text(paragraphs(feedback))}</feedback></answer>`

const text = (words: string): string => `<text>${xmlText(words)}</text>`
