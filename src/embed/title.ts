import { assemble } from '../questions/edition.ts'
import { findQuiz } from '../questions/quizzes.ts'
import type { Widget } from './target.ts'
import { embedText } from './text.ts'

/** What a widget is called, or null if there is no such widget. */
export function titleOf(widget: Widget): string | null {
  const quiz = findQuiz(widget.quiz)
  if (!quiz) return null
  if (widget.kind === 'compare') return embedText.compareTitle(quiz.dossier.title)
  if (widget.kind === 'card') return quiz.dossier.cards.find(({ id }) => id === widget.card)?.title ?? null
  return assemble(quiz, widget.form).ok ? embedText.quizTitle(quiz.dossier.title) : null
}
