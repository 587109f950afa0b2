import type { FormatId } from '../exports/formats.ts'
import { type Limits, limitedParts, type TooLong } from '../exports/model.ts'

/** What a place is called, and what happens with the file there. */
type Place = {
  name: string
  file: string
  how: string
  loses?: string /** Whether the file is what it is called after. */
  itself?: true
}

const listed = (words: readonly string[]): string => new Intl.ListFormat('en-US').format(words)

const units = { question: 'characters', option: 'characters', options: 'options' } as const
const subjects = { question: 'it', option: 'an option', options: 'it' } as const
const wholes = { question: 'a question', option: 'an option', options: 'a question' } as const

/** “120 characters a question, 75 characters an option, and 4 options a question”: whatever of these a place limits. */
const room = (limits: Limits): string =>
  listed(
    limitedParts.flatMap((part) => {
      const limit = limits[part]
      return limit === undefined ? [] : [`${limit} ${units[part]} ${wholes[part]}`]
    }),
  )

const places: Record<FormatId, Place> = {
  kahoot: {
    name: 'Kahoot!',
    file: 'Excel file',
    how: 'In Kahoot!, create a kahoot, choose “Add question”, then “Import spreadsheet”, and drop the file there.',
    loses: 'Explanations and sources do not come along: Kahoot!’s template has no place for them.',
  },
  wayground: {
    name: 'Wayground (Quizizz)',
    file: 'Excel file',
    how: 'In Wayground, create an assessment, choose “Import from spreadsheet”, and upload the file.',
    loses: 'Explanations and sources come along; what each wrong answer misreads does not.',
  },
  blooket: {
    name: 'Blooket',
    file: 'CSV file',
    how: 'In Blooket, create a set, choose “Spreadsheet Import”, and upload the file.',
    loses: 'Explanations and sources do not come along: Blooket’s template has no place for them.',
  },
  gimkit: {
    name: 'Gimkit',
    file: 'CSV file',
    how: 'In Gimkit, create a kit, choose “Import Spreadsheet”, and upload the file.',
    loses: 'Explanations and sources do not come along: Gimkit’s template has no place for them.',
  },
  moodle: {
    name: 'Moodle',
    file: 'Moodle XML file',
    how: 'In Moodle’s question bank choose “Import”, then “Moodle XML format”. The questions arrive in a category of their own.',
  },
  gift: {
    name: 'GIFT',
    itself: true,
    file: 'GIFT file',
    how: 'For Moodle and other platforms that read GIFT: in the question bank choose “Import”, then “GIFT format”.',
  },
  qti3: {
    name: 'QTI 3',
    file: 'QTI 3 package',
    how: 'For platforms that read Question and Test Interoperability 3: import the package as it is, without unpacking it.',
    itself: true,
  },
  qti22: {
    name: 'QTI 2.2',
    file: 'QTI 2.2 package',
    how: 'The same for platforms that read QTI 2.2, such as TAO.',
    itself: true,
  },
  h5p: {
    name: 'H5P',
    file: 'H5P package',
    how: 'For Moodle, WordPress, Drupal and others with H5P: upload it as content. It becomes a Question Set that can be edited there.',
    loses:
      'It brings no libraries of H5P’s: the site has to have Question Set 1.20 and Multiple Choice 1.16, and says so where it has not.',
    itself: true,
  },
  scorm: {
    name: 'SCORM 1.2',
    file: 'SCORM package',
    how: 'For learning platforms that read SCORM: upload the package as it is. It shows this edition from this site and reports each person’s first score to the platform.',
    loses: 'The questions stay here, so the platform has to be online, and this site keeps each result without a name.',
    itself: true,
  },
  cmi5: {
    name: 'cmi5',
    file: 'cmi5 package',
    how: 'For learning platforms with a learning record store: upload the package as it is. It shows this edition from this site and reports answers and score of each person’s first time to the platform’s store.',
    loses: 'The questions stay here, so the platform has to be online, and this site keeps each result without a name.',
    itself: true,
  },
  anki: {
    name: 'Anki',
    file: 'text file',
    how: 'In Anki choose “File”, then “Import”. Each question becomes a card; importing again updates it and keeps your progress.',
  },
  markdown: {
    name: 'Markdown',
    itself: true,
    file: 'Markdown file',
    how: 'Open or paste it wherever text is written. The questions come first, all answers after them.',
  },
  csv: {
    name: 'Spreadsheet',
    itself: true,
    file: 'CSV file',
    how: 'Open it in Excel, Google Sheets or LibreOffice: one line for each question.',
  },
  jsonld: {
    name: 'Linked data',
    itself: true,
    file: 'JSON-LD file',
    how: 'For publishers: the same questions as schema.org Quiz and Question, with answers, reasons and citations, to be put into a page.',
  },
  json: { name: 'JSON', itself: true, file: 'JSON file', how: 'For programs: everything that the other files have.' },
}

/** What exports and their page say. */
export const takeAwayText = {
  title: 'Take these questions elsewhere',
  standfirst:
    'The same questions as a file for Kahoot!, Moodle, Anki and other places, with their sources wherever there is room.',
  framesOne: 'A SCORM package frames one edition. Ask for an edition and a length, without “bank”.',
  length: 'How many questions',
  edition: (last: number) => `Edition, 1 to ${last}`,
  show: 'Show these questions',
  all: (count: number) => `Or take all ${count} questions`,
  placesOf: (part: string) => `${part}: where to?`,
  article: 'Every question asks what the article says. Where a place has no room for that, tell whoever answers.',
  paper: 'Or on paper',
  paperHint:
    'A worksheet for each pupil, an answer strip, and a key with reasons and sources; answers typed in make a report.',
  print: 'Print these questions',
  questions: 'What you take',
  options: 'Options and answer',
  right: 'right',
  download: (file: string, place: string, count: number, of: number) =>
    `Download the ${file}${place}${count === of ? '' : `: ${count} of ${of}`}`,
  /** What a place has no room for, by the numbers of the questions. */
  outOf: (place: string, limits: Limits, numbers: readonly number[]) =>
    `${place} takes ${room(limits)}. ${numbers.length === 1 ? 'Question' : 'Questions'} ${listed(numbers.map(String))} ${numbers.length === 1 ? 'goes beyond that and is' : 'go beyond that and are'} left out; nothing is cut.`,
  unknown: (ids: readonly string[]) => `There is no export of this name. Ask for ${listed(ids)}.`,
  /** “Question 2 has 131 characters, and Kahoot! takes 120.” for each, then what can be done. */
  tooLong: (place: string, tooLong: readonly TooLong[], fitting: number) =>
    [
      ...tooLong.map(
        ({ number, question, part, length, limit }) =>
          `Question ${number} (${question}) does not fit: ${subjects[part]} has ${length} ${units[part]}, and ${place} takes ${limit}.`,
      ),
      fitting === 0 ? 'No question fits.' : `Nothing is cut. Add “fitting=1” to get the other ${fitting}.`,
    ].join(' '),
  places,
}
