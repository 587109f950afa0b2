import type { Dossier } from '../dossier/model.ts'
import { type Edition, type Form, lastEdition, type Misconception, type Question, skills } from '../questions/model.ts'
import { commentOn } from '../ui/comments.ts'
import { counted, type Picks, score } from './picks.ts'

/** What a result page says beside the questions themselves. */
export type ResultView = ReturnType<typeof resultView>

/** A pure function of the edition and the picks; `sure` has a degree of certainty for each question, or is empty. */
export function resultView(dossier: Dossier, edition: Edition, all: Picks, allSure: readonly number[] = []) {
  const places = counted(edition.questions, all)
  const questions = places.map(([question]) => question)
  const [picks, sure] = [all, allSure].map((digits) => places.map(([, i]) => digits[i] ?? 0)) as [number[], number[]]
  const right = score(questions, picks)
  const marks = questions.map(({ options }, i) => options[picks[i] ?? -1]?.correct === true)
  const missed = new Set(questions.flatMap(({ cards }, i) => (marks[i] ? [] : cards.slice(0, 1))))
  return {
    right,
    /** The questions that count. */
    questions,
    /** Right (true) and wrong, question by question. */
    marks,
    of: questions.length,
    comment: commentOn(right / questions.length),
    /** Right (true) and wrong, question by question, by the kind of question; kinds that were not asked are left out. */
    bySkill: skills
      .map((skill) => ({ skill, marks: marks.filter((_, i) => questions[i]?.skill === skill) }))
      .filter((kind) => kind.marks.length > 0),
    misconceptions: misconceptions(questions, picks),
    calibration: calibration(marks, sure),
    /** The cards that tell what the missed questions asked about, in the order of the story. */
    cards: dossier.cards.filter(({ id }) => missed.has(id)),
    /** The form that asks new questions of the same length. */
    next: nextForm(edition),
  }
}

/** How often each degree of certainty (1 guessing, 2 fairly sure, 3 certain) was right; empty where none was asked. */
function calibration(marks: readonly boolean[], sure: readonly number[]) {
  return [3, 2, 1]
    .map((degree) => ({ sure: degree, marked: marks.filter((_, i) => sure[i] === degree) }))
    .map(({ sure: degree, marked }) => ({ sure: degree, right: marked.filter(Boolean).length, of: marked.length }))
    .filter(({ of }) => of > 0)
}

/** The next edition of the same length; after the last comes the first. */
export const nextForm = ({ edition, length }: Form): Form => ({ edition: (edition % lastEdition) + 1, length })

/** The kinds of misconception that a result names, each with a sentence of its own in the interface text. */
const kindOf = {
  'wrong-person': 'voice',
  'wrong-outlet': 'outlet',
  'other-account': 'account',
  'both-for-one': 'account',
  'one-for-both': 'account',
  'fact-for-claim': 'status',
  'claim-for-fact': 'status',
  'stronger-verb': 'strength',
  'silence-for-omission': 'silence',
  'one-sided': 'side',
  'other-place': 'detail',
  'other-time': 'detail',
  'wrong-order': 'detail',
  'wrong-meaning': 'detail',
  overreach: 'beyond',
  'not-in-article': 'beyond',
} as const satisfies Record<Misconception, string>

export type MisconceptionKind = (typeof kindOf)[Misconception]

/** How often the picks show each kind of misconception, the most frequent first. */
export function misconceptions(
  questions: readonly Question[],
  picks: Picks,
): { kind: MisconceptionKind; count: number }[] {
  const found = questions
    .flatMap(({ options }, i) => options[picks[i] ?? -1]?.misconception ?? [])
    .map((m) => kindOf[m])
  return [...Map.groupBy(found, (kind) => kind)]
    .map(([kind, all]) => ({ kind, count: all.length }))
    .sort((a, b) => b.count - a.count)
}
