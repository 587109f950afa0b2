import { onChoice } from './choosing.ts'
import { remember, resume } from './progress.ts'
import type { Outcome } from './queue.ts'
import { showAnswer, spoken } from './showing.ts'

/** A finished attempt, as the results API takes it. */
export type Result = { attempt: string; version: string; edition: number; length: number; picks: number[]; ms: number }

export type QuizEvent =
  | { type: 'answered'; question: number; pick: number; right: boolean }
  | { type: 'finished'; result: Result; right: number }

/** Told of every answer and of the finish. Whatever it then passes to `show` is shown below the score, in the page. */
export type Report = (event: QuizEvent, show: (outcome: Outcome) => void) => void

/** Turns the form of a quiz into one question at a time, with instant feedback; nothing is asked of the network. */
export function start(root: HTMLFormElement, report: Report): void {
  const questions = all(root, '.question')
  const [status] = all(root, '[role=status]')
  const steps = new Map(all(root, '[data-step]').map((button) => [button.dataset.step, button]))
  const notes = root.dataset.notes?.split('|') ?? []
  const fields = new FormData(root)
  const number = (name: string): number => Number(fields.get(name))
  const version = String(fields.get('version'))
  const key = `readout:${root.action}:${number('edition')}:${number('length')}`
  const progress = resume(key, version, questions.length)
  let since = performance.now()
  let selected: number | null = null
  let finishing = false

  root.classList.add('live')
  root.noValidate = true
  for (const keys of all(root, '.keys')) keys.hidden = false
  for (const [i, pick] of progress.picks.entries()) showAnswer(at(i), pick, notes)
  arrive()

  onChoice(root, { answer: (input) => answer(Number(input.value)), select: (input) => select(Number(input.value)) })
  for (const [step, button] of steps) button.addEventListener('click', () => proceed(step !== 'answer'))
  root.addEventListener('submit', (event) => event.preventDefault())
  root.addEventListener('keydown', onKey)

  function at(i: number): HTMLElement {
    return questions[i] ?? root
  }

  /** Shows the question that progress stands at, answered or not. */
  function arrive(): void {
    for (const [i, question] of questions.entries()) question.classList.toggle('now', i === progress.at)
    const answered = progress.picks.length > progress.at
    selected = null
    offer(answered ? (progress.at + 1 < questions.length ? 'next' : 'send') : null)
  }

  function offer(step: 'answer' | 'next' | 'send' | null): void {
    for (const [name, button] of steps) button.hidden = name !== step
  }

  function select(pick: number): void {
    if (selected === null) say(status?.dataset.selected)
    selected = pick
    offer('answer')
  }

  function answer(pick: number): void {
    progress.picks.push(pick)
    save()
    const right = showAnswer(at(progress.at), pick, notes)
    arrive()
    say(spoken(at(progress.at)))
    for (const button of steps.values()) if (!button.hidden) button.focus({ preventScroll: true })
    at(progress.at).querySelector('.explanation')?.scrollIntoView({ block: 'nearest' })
    report({ type: 'answered', question: progress.at, pick, right }, () => {})
  }

  /** Goes on from an answered question, or answers with what is selected. */
  function proceed(onward: boolean): void {
    if (progress.picks.length === progress.at) {
      if (selected !== null && !onward) answer(selected)
      return
    }
    if (progress.at + 1 === questions.length) finish()
    else turn()
  }

  function turn(): void {
    progress.at++
    save()
    arrive()
    say('')
    focus(at(progress.at))
  }

  function finish(): void {
    if (finishing) return
    finishing = true
    say(status?.dataset.saving)
    save()
    const { attempt, picks, ms } = progress
    const right = picks.filter((pick, i) => all(at(i), '.option')[pick]?.classList.contains('key')).length
    const result = { attempt, version, edition: number('edition'), length: questions.length, picks, ms }
    report({ type: 'finished', result, right }, (outcome) => {
      if (outcome !== 'kept') remember(key, null)
      showFinish(right, outcome)
    })
  }

  /** The end within the page: the score, what became of the result, and every question again. */
  function showFinish(right: number, outcome: Outcome): void {
    const [finished] = all(root, '.finish')
    if (!finished) return
    const [comment] = all(finished, '[data-from]')
      .filter(({ dataset }) => right / questions.length >= Number(dataset.from))
      .reverse()
    for (const part of all(finished, '[data-from], [data-state]'))
      part.hidden = part !== comment && part.dataset.state !== outcome
    if (finished.hidden) {
      const [score] = all(finished, '#score')
      if (score) score.textContent = (score.textContent ?? '').replace('{}', String(right))
      finished.hidden = false
      root.classList.add('finished')
      offer(null)
      focus(finished)
    }
    say(all(finished, `[data-state=${outcome}]`)[0]?.textContent)
  }

  function onKey(event: KeyboardEvent): void {
    const { key: pressed, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || root.classList.contains('finished')) return
    if (pressed === 'Enter' && !(target instanceof Element && target.closest('a, button, summary'))) {
      event.preventDefault()
      proceed(progress.picks.length > progress.at)
    }
    const input = all(at(progress.at), 'input')[Number(pressed) - 1]
    if (!(input instanceof HTMLInputElement) || progress.picks.length > progress.at) return
    input.checked = true
    input.focus()
    select(Number(input.value))
  }

  function save(): void {
    const now = performance.now()
    progress.ms += Math.round(now - since)
    since = now
    remember(key, progress)
  }

  function say(words = ''): void {
    if (status) status.textContent = words ?? ''
  }

  function focus(part: HTMLElement): void {
    part.focus({ preventScroll: true })
    root.scrollIntoView({ block: 'start' })
  }
}

const all = (within: ParentNode, selector: string): HTMLElement[] => [...within.querySelectorAll<HTMLElement>(selector)]
