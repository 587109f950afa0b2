import { quizText } from './text.ts'

/** A card opens here, over the quiz; Esc closes it and leaves the quiz as it was. */
export const CardSheet = () => (
  <dialog class="sheet" aria-labelledby="sheet">
    <div class="card" />
    <form method="dialog">
      <button type="submit" class="button">
        {quizText.back}
      </button>
    </form>
  </dialog>
)
