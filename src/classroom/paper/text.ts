import { type Fault, mostStrips } from './read-strips.ts'

/** What the page says where answers from paper are typed in. */
export const answersText = {
  title: 'Answers from paper',
  standfirst: (edition: number, length: number) =>
    `Type in the strips of edition ${edition}, ${length} questions. You get the same report as after a class on screens.`,
  how: (length: number) =>
    `Number the strips. For each, type the ${length} letters in order, such as ${'ABCD'.repeat(4).slice(0, length)}. A hyphen stands for a question without an answer. Rows without letters are left out.`,
  before: (length: number) =>
    `Strips printed before a question was withdrawn have ${length} letters. Type all of them: those of withdrawn questions do not count.`,
  table: 'Strips',
  number: 'No.',
  version: 'Version',
  answers: 'Letters',
  numberOf: (row: number) => `Number of the strip, row ${row}`,
  versionOf: (row: number) => `Version, row ${row}`,
  answersOf: (row: number) => `Letters, row ${row}`,
  more: (rows: number) => `Start again with ${rows} rows`,
  file: 'Or choose a CSV file that has them',
  fileHint: (length: number) =>
    `One line for each strip: number, version, and the letters, in one cell or in ${length} cells. For example: 7,A,${'ABCD'.repeat(4).slice(0, length)}`,
  names:
    'No names: the report has the numbers, and only you know whose they are. Everything is deleted when the report says.',
  send: 'Make the report',
  back: 'Back to the sheets',
  none: 'There were no letters in the table. Type them in, or choose a file.',
  wrong:
    'Some rows could not be read, so there is no report yet. Nothing that you typed is lost. A file has to be chosen again only if you change it.',
  strip: (number: string) => (number ? `Strip ${number}:` : 'A strip without a number:'),
  fault: (fault: Fault): string => {
    switch (fault.reason) {
      case 'number':
        return 'Give it a whole number from 1 to 999.'
      case 'number-twice':
        return 'Another row has this number. Give each strip a number of its own.'
      case 'version':
        return 'There is no such version among these sheets.'
      case 'too-many':
        return `One report has at most ${mostStrips} strips. Only the first ${mostStrips} are in this table: make another report of the others.`
      case 'length':
        return `It has ${fault.found} letters, and there are ${fault.expected} questions.`
      case 'letter':
        return `Question ${fault.question} has no answer ${fault.letter}.`
    }
  },
} as const
