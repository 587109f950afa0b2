import { fetchDocument } from '../../ui/browser/fetch-document.ts'

/**
 * Returns what puts quotations, further sources and cards into the feedback of a widget’s questions, from the quiz’s own
 * page; it says whether they are there, and asks again if they could not be had.
 */
export function fullFeedback(main: HTMLElement, form: HTMLFormElement): () => Promise<boolean> {
  const version = (of: ParentNode | null): string => of?.querySelector<HTMLInputElement>('[name=version]')?.value ?? ''
  const fill = async (): Promise<boolean> => {
    const page = await fetchDocument(`${main.dataset.full}&version=${version(form)}`)
    // Where this version could not be had, the present one may have come instead, with other questions.
    if (!page || version(page) !== version(form)) return false
    for (const question of form.querySelectorAll('.question')) {
      const feedback = question.querySelector('.feedback')
      for (const voice of feedback?.querySelectorAll('.source') ?? []) voice.remove()
      feedback?.querySelector('.sources')?.before(
        // Of sources within a fold, only the fold itself.
        ...page.querySelectorAll(`#${question.id} .feedback > :is(.source, .more, .on)`),
      )
    }
    return true
  }
  let filled: Promise<boolean> | undefined
  return async () => {
    filled ??= fill()
    const done = await filled
    if (!done) filled = undefined
    return done
  }
}
