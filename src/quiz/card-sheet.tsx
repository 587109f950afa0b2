import { text } from '../ui/text.ts'

/** Where a card opens over the quiz; Esc closes it and the quiz stands as it stood. */
export const CardSheet = () => (
  <dialog class="sheet" aria-labelledby="sheet">
    <div class="card" />
    <form method="dialog">
      <button type="submit" class="button">
        {text.quiz.back}
      </button>
    </form>
  </dialog>
)
