import { arrange, speaksOfOthers } from '../questions/arrangement.ts'
import { withdrawal } from '../questions/edition.ts'
import type { Edition, Question, Quiz, SourceReference } from '../questions/model.ts'
import { counted } from '../ui/numbers.ts'
import type { ExportQuestion, ExportSet } from './model.ts'

/** One edition of a story. Questions that have been withdrawn since are left out. */
export function editionSet(
  quiz: Pick<Quiz, 'dossier' | 'version'>,
  { edition, length, questions }: Edition,
  address: string,
  embed?: string,
): ExportSet {
  const asked = questions.filter(({ withdrawn }) => withdrawn === undefined)
  const part = `Edition ${edition}, ${counted(asked.length, 'question', 'questions')}`
  return { ...common(quiz, asked, address), form: { edition, length }, part, ...(embed !== undefined && { embed }) }
}

/** Every question about a story, each with its options in an order of its own. */
export function bankSet(quiz: Quiz, address: string): ExportSet {
  const asked = quiz.bank.filter((item) => withdrawal(quiz, item).withdrawn === undefined)
  return { ...common(quiz, arrange(asked, 0), address), part: `All ${counted(asked.length, 'question', 'questions')}` }
}

type Common = Omit<ExportSet, 'part' | 'form'>

const common = (
  { dossier, version }: Pick<Quiz, 'dossier' | 'version'>,
  questions: readonly Question[],
  address: string,
): Common => ({
  quiz: dossier.id,
  version,
  title: dossier.title,
  language: dossier.language,
  about: `${counted(questions.length, 'question', 'questions')} on “${dossier.title}”. Answer according to ${dossier.source.name}.`,
  address,
  questions: questions.map(exported),
})

function exported(question: Question, index: number): ExportQuestion {
  const { id, family, skill, difficulty, statement, stem, options, explanation, source } = question
  return {
    id,
    number: index + 1,
    family,
    skill,
    difficulty,
    ...(statement !== undefined && { statement }),
    stem,
    options: options.map(({ id, text, correct, feedback }) => ({ id, text, correct, feedback })),
    shuffle: !options.some(speaksOfOthers),
    explanation,
    sources: source.map(sourceLine),
    cites: [...new Map(source.flatMap(({ cites = [] }) => cites).map((one) => [one.url, one])).values()],
  }
}

/** “Paragraph 5: the article → CCTV → Xi Jinping: “…””; where the last of them is said to have implied it, so it says. */
function sourceLine({ paragraph, chain, mode, quote }: SourceReference): string {
  const says = mode === 'implies' ? `${chain.join(' → ')} (implied)` : chain.join(' → ')
  return `Paragraph ${paragraph}: ${says}${quote === undefined ? '' : `: “${quote}”`}`
}
