import { ignoreDoubleClicks } from '../../ui/browser/double-clicks.ts'
import { onChoice, onKeys } from './input.ts'
import { keyOf, type Progress, remember, resume, timed } from './progress.ts'
import type { Outcome } from './queue.ts'
import { answersIn, type Saved } from './saved.ts'
import { stepsOf } from './steps.ts'
import { all, type View, viewOf } from './view.ts'

/** A finished attempt, as the results API takes it. */
export type Result = { attempt: string; version: string; edition: number; length: number; picks: number[]; ms: number }

/** `sure` has one digit for each question: 1 guessing, 2 fairly sure, 3 certain, 0 not asked. */
export type Finished = { type: 'finished'; result: Result; right: number; sure: number[]; saved?: Saved | undefined }
/** `progress` is everything answered so far, this answer included. */
type Answered = { type: 'answered'; question: number; right: boolean; progress: Pick<Progress, 'picks' | 'sure'> }
export type QuizEvent = Answered | Finished

/** Takes what became of the result, each time that changes, and shows it; `left` where the page goes elsewhere. */
export type Settle = (outcome: Outcome | 'left') => void

/** Told of every answer and of the finish; the end is shown in the page as soon as it is settled. */
export type Listener = (event: QuizEvent, settle: Settle) => void

/**
 * Turns the form of a quiz into one question at a time, with instant feedback; nothing is asked of the network. It resumes
 * where this tab left it, unless told otherwise.
 */
export function start(root: HTMLFormElement, listener: Listener, { resumes } = { resumes: true }): void {
  const field = (name: string): string => root.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? ''
  const form = { version: field('version'), edition: Number(field('edition')) }
  const view = viewOf(root)
  const key = keyOf(`readout:${root.action}:${form.edition}:${view.questions.length}:`)
  const progress = resume(resumes ? key : '', form.version, view.questions.length)
  const { point, choose, select, proceed, sure } = stepsOf(view, progress, {
    save: timed(progress, () => {
      progress.saved = answersIn(root)
      remember(key, resumes ? progress : null)
    }),
    answered: (question, right) => listener({ type: 'answered', question, right, progress }, () => {}),
    finish: once(() => {
      const finished = finishedOf(view, progress, form)
      listener(finished, (outcome) => {
        if (outcome !== 'waiting') remember(key, null)
        if (outcome !== 'left') showFinish(view, finished.right, outcome)
      })
    }),
  })
  ignoreDoubleClicks(document.body)
  onChoice(root, { answer: choose, select })
  onKeys(root, { digit: point, enter: proceed })
  root.addEventListener('submit', (event) => event.preventDefault())
  for (const part of view.steps)
    part.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button')
      if (part.dataset.step !== 'sure') proceed()
      else if (button) sure(Number(button.value))
    })
}

function finishedOf(view: View, progress: Progress, form: { version: string; edition: number }): Finished {
  const { attempt, picks, sure, ms, saved } = progress
  const right = picks.filter((pick, i) => view.right(i, pick)).length
  const result = { attempt, ...form, length: view.questions.length, picks, ms }
  return { type: 'finished', result, right, sure, saved }
}

function once(action: () => void): () => void {
  let done = false
  return () => {
    if (!done) action()
    done = true
  }
}

/** Ends the quiz within its page: the score, what became of the result, and every question again. */
function showFinish(view: View, right: number, outcome: Outcome): void {
  const [finish] = all(view.root, '.finish')
  if (!finish) return
  for (const part of all(finish, '[data-state]')) part.hidden = part.dataset.state !== outcome
  if (finish.hidden) open(view, finish, right)
  view.say(all(finish, `[data-state=${outcome}]`)[0]?.textContent ?? '')
}

function open(view: View, finish: HTMLElement, right: number): void {
  const [score] = all(finish, '#score')
  if (score) score.textContent = score.dataset.words?.replace('{}', String(right)) ?? ''
  finish.hidden = false
  view.root.classList.add('finished')
  view.offer(null)
  view.focus(finish)
}
