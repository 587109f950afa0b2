import { onChoice } from './choosing.ts'
import { showFinish } from './finish.ts'
import { onKeys } from './keys.ts'
import { remember, resume } from './progress.ts'
import type { Outcome } from './queue.ts'
import { showAnswer, spoken } from './showing.ts'
import { all, viewOf } from './view.ts'

/** A finished attempt, as the results API takes it. */
export type Result = { attempt: string; version: string; edition: number; length: number; picks: number[]; ms: number }

/** `sure` has one digit for each question: 1 guessing, 2 fairly sure, 3 certain, 0 not asked. */
export type Finished = { type: 'finished'; result: Result; right: number; sure: number[] }
export type QuizEvent = { type: 'answered'; question: number; pick: number; right: boolean } | Finished

/** Takes what became of the result, each time that changes, and shows it; `left` where the page goes elsewhere. */
export type Settle = (outcome: Outcome | 'left') => void

/** Told of every answer and of the finish; the end is shown in the page as soon as it is settled. */
export type Report = (event: QuizEvent, settle: Settle) => void

/** Turns the form of a quiz into one question at a time, with instant feedback; nothing is asked of the network. */
export function start(root: HTMLFormElement, report: Report): void {
  const fields = new FormData(root)
  const [version, edition] = [String(fields.get('version')), Number(fields.get('edition'))]
  const view = viewOf(root)
  const length = view.questions.length
  const key = `readout:${root.action}:${edition}:${length}`
  const progress = resume(key, version, length)
  let since = performance.now()
  let selected: number | null = null
  let finishing = false

  for (const [i, pick] of progress.picks.entries()) showAnswer(view.question(i), pick, view.notes)
  arrive()

  onChoice(root, { answer: (pick) => (view.ask?.checked ? select(pick) : answer(pick, 0)), select })
  onKeys(root, { digit: point, enter: proceed })
  root.addEventListener('submit', (event) => event.preventDefault())
  for (const part of view.steps)
    part.addEventListener('click', ({ target }) => {
      if (part.dataset.step !== 'sure') proceed()
      else if (target instanceof HTMLButtonElement && selected !== null) answer(selected, Number(target.value))
    })

  function answered(): boolean {
    return progress.picks.length > progress.at
  }

  /** Shows the question that progress stands at, answered or not. */
  function arrive(): void {
    selected = null
    view.turnTo(progress.at)
    view.offer(answered() ? (progress.at + 1 < length ? 'next' : 'send') : null)
  }

  function point(pick: number): void {
    const input = all(view.question(progress.at), 'input')[pick]
    if (!(input instanceof HTMLInputElement) || answered()) return
    input.checked = true
    input.focus()
    select(pick)
  }

  /** Marks an option as meant, which is no answer yet. */
  function select(pick: number): void {
    const step = view.ask?.checked ? 'sure' : 'answer'
    if (selected === null) view.say(step)
    selected = pick
    view.offer(step)
  }

  function answer(pick: number, sure: number): void {
    progress.sure[progress.at] = sure
    progress.picks.push(pick)
    save()
    const question = view.question(progress.at)
    const right = showAnswer(question, pick, view.notes)
    arrive()
    view.say(spoken(question))
    for (const part of view.steps) if (!part.hidden) part.focus({ preventScroll: true })
    question.querySelector('.explanation')?.scrollIntoView({ block: 'nearest' })
    report({ type: 'answered', question: progress.at, pick, right }, () => {})
  }

  /** Goes on from an answered question, or answers with what is selected. */
  function proceed(): void {
    if (answered()) progress.at + 1 < length ? turn() : finish()
    else if (selected === null) return
    else if (view.ask?.checked) all(root, '[data-step=sure] button')[0]?.focus()
    else answer(selected, 0)
  }

  function turn(): void {
    progress.at++
    save()
    arrive()
    view.say('')
    view.focus(view.question(progress.at))
  }

  function finish(): void {
    if (finishing) return
    finishing = true
    view.say('saving')
    save()
    const { attempt, picks, sure, ms } = progress
    const right = picks.filter((pick, i) => view.right(i, pick)).length
    report({ type: 'finished', result: { attempt, version, edition, length, picks, ms }, right, sure }, (outcome) => {
      if (outcome !== 'kept') remember(key, null)
      if (outcome !== 'left') showFinish(view, right, outcome)
    })
  }

  function save(): void {
    const now = performance.now()
    progress.ms += Math.round(now - since)
    since = now
    remember(key, progress)
  }
}
