import { paragraphs } from './html.ts'
import type { ExportOption, ExportQuestion, ExportSet, Format } from './model.ts'
import { nameOf, notice } from './wording.ts'
import { zip } from './zip.ts'

type Library = { machineName: string; majorVersion: number; minorVersion: number }

// The versions that H5P’s hub gives out; a host keeps them beside newer ones.
const questionSet: Library = { machineName: 'H5P.QuestionSet', majorVersion: 1, minorVersion: 20 }
const multiChoice: Library = { machineName: 'H5P.MultiChoice', majorVersion: 1, minorVersion: 16 }

/**
 * A Question Set for H5P without H5P’s own libraries: a host that has these two takes it, and any other refuses it and names
 * what it lacks. What its buttons say is left to the libraries.
 */
export const h5p: Format = {
  extension: 'h5p',
  type: 'application/zip',
  write: (set) =>
    zip({ 'h5p.json': JSON.stringify(packageOf(set)), 'content/content.json': JSON.stringify(content(set)) }),
}

const packageOf = (set: ExportSet) => ({
  title: nameOf(set),
  language: set.language,
  defaultLanguage: set.language,
  mainLibrary: questionSet.machineName,
  embedTypes: ['iframe'],
  license: 'U',
  source: set.address,
  preloadedDependencies: [questionSet, multiChoice],
})

const content = (set: ExportSet) => ({
  introPage: { showIntroPage: true, title: nameOf(set), introduction: paragraphs(notice(set)) },
  progressType: 'dots',
  // Nothing has to be reached, but H5P wants a number.
  passPercentage: 0,
  randomQuestions: false,
  questions: set.questions.map((question, i) => choice(set, question, i)),
})

const choice = ({ version }: ExportSet, question: ExportQuestion, place: number) => ({
  library: `${multiChoice.machineName} ${multiChoice.majorVersion}.${multiChoice.minorVersion}`,
  subContentId: subContentId(version, place),
  metadata: { contentType: 'Multiple Choice', license: 'U', title: question.id },
  params: {
    question: paragraphs(question.statement ?? '', question.stem),
    answers: question.options.map((option) => answer(question, option)),
    behaviour: { type: 'single', singlePoint: true, randomAnswers: question.shuffle },
  },
})

const answer = ({ explanation, sources }: ExportQuestion, { text, correct, feedback }: ExportOption) => ({
  text: paragraphs(text),
  correct,
  tipsAndFeedback: { chosenFeedback: paragraphs(feedback, explanation, ...sources) },
})

/** Any UUID will do, if it is another for each question and the same whenever the file is made: version 8 is for that (RFC 9562). */
const subContentId = (version: string, place: number): string => {
  const digits = version
    .replace(/[^\da-f]/g, '')
    .padEnd(12, '0')
    .slice(0, 12)
  return `${digits.slice(0, 8)}-${digits.slice(8)}-8000-8000-${String(place).padStart(12, '0')}`
}
