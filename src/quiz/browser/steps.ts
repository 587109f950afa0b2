import { notAsked } from '../picks.ts'
import type { Progress } from './progress.ts'
import { showAnswer, spoken } from './showing.ts'
import { all, isAsked, scrollTo, type View } from './view.ts'

type Told = {
  save: () => void
  answered: (question: number, right: boolean) => void
  finish: () => void
}

/** The steps a reader takes through a quiz, from wherever progress stands; an answer once given never changes. */
export function stepsOf(view: View, progress: Progress, told: Told) {
  const length = view.questions.length
  let selected: number | null = null

  for (const [i, pick] of progress.picks.entries()) show(i, pick)
  arrive()

  return {
    select,
    proceed,
    /** An option was pointed at: that answers, unless certainty is asked for first. */
    choose: (pick: number): void => (view.ask?.checked ? select(pick) : answer(pick, 0)),
    /** Answers with what is selected, this sure. */
    sure: (degree: number): void => {
      if (selected !== null) answer(selected, degree)
    },
    /** Moves to the option at this place, as its number key does. */
    point: (place: number): void => {
      const input = all(view.question(progress.at), 'input')[place]
      if (!(input instanceof HTMLInputElement) || answered()) return
      input.checked = true
      input.focus()
      select(place)
    },
  }

  function show(i: number, pick: number): boolean {
    const right = showAnswer(view.question(i), pick, view.notes)
    if (pick < notAsked) view.mark(i, right)
    return right
  }

  function answered(): boolean {
    return progress.picks.length > progress.at
  }

  /** Shows the question that progress stands at, answered or not. */
  function arrive(): void {
    selected = null
    view.turnTo(progress.at)
    // A withdrawn question is none.
    if (!answered() && !isAsked(view.question(progress.at))) {
      progress.picks.push(notAsked)
      progress.sure[progress.at] = 0
    }
    view.offer(answered() ? (progress.at + 1 < length ? 'next' : 'send') : null)
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
    const question = view.question(progress.at)
    const right = show(progress.at, pick)
    told.save()
    arrive()
    view.say(spoken(question))
    for (const part of view.steps) if (!part.hidden) part.focus({ preventScroll: true })
    scrollTo(question.querySelector('.explanation'), 'nearest')
    told.answered(progress.at, right)
  }

  /** Goes on from an answered question, or answers with what is selected. */
  function proceed(): void {
    if (answered()) progress.at + 1 < length ? turn() : finish()
    else if (selected === null) return
    else if (view.ask?.checked) all(view.root, '[data-step=sure] button')[0]?.focus()
    else answer(selected, 0)
  }

  function turn(): void {
    progress.at++
    told.save()
    arrive()
    view.say('')
    view.focus(view.question(progress.at))
  }

  function finish(): void {
    view.saving()
    told.save()
    told.finish()
  }
}
