import { addresses } from '../http/addresses.ts'
import { Document } from '../ui/document.tsx'
import { quizText } from './text.ts'

/** Answers that could not be counted, because their story changed; what they are is known to the reader’s device alone. */
export const SavedPage = () => (
  <Document title={quizText.saved.title} description={quizText.saved.about} style="result.css" script="saved.js">
    <h1>{quizText.saved.title}</h1>
    <p class="standfirst">{quizText.saved.about}</p>
    <noscript>
      <p>{quizText.saved.noScript}</p>
    </noscript>
    <p class="none" tabindex={-1} hidden>
      {quizText.saved.none}
    </p>
    <div class="saved" />
    <p class="actions">
      <button type="button" class="button second erase" hidden>
        {quizText.saved.erase}
      </button>
    </p>
    <template id="right">
      <SavedQuestion rows={[['option key picked', quizText.yourRightAnswer]]} />
    </template>
    <template id="wrong">
      <SavedQuestion
        rows={[
          ['option picked', quizText.yourAnswer],
          ['option key', quizText.theAnswer],
        ]}
      />
    </template>
    <Notice why="changed" />
    <Notice why="refused" />
  </Document>
)

const SavedQuestion = ({ rows }: { rows: readonly (readonly [className: string, note: string])[] }) => (
  <section class="question answered">
    <h3>
      <span class="statement" data-words /> <span class="stem" data-words />
    </h3>
    <ul class="bare">
      {rows.map(([className, note]) => (
        <li class={className}>
          <span data-words />
          <span class="note">{note}</span>
        </li>
      ))}
    </ul>
    <p class="explanation" data-words />
  </section>
)

/** What any page takes from here to tell its reader; a widget hides the way to this page, whose storage is another one. */
const Notice = ({ why }: { why: 'changed' | 'refused' }) => (
  <dialog class="sheet" data-why={why} aria-labelledby={`notice-${why}`}>
    <h2 id={`notice-${why}`}>{quizText.saved.notice}</h2>
    <p>{quizText.saved[why]}</p>
    <form method="dialog">
      <p class="here">{quizText.saved.here}</p>
      <p class="actions">
        <a class="button here" href={addresses.saved()}>
          {quizText.saved.see}
        </a>
        <button type="submit" class="button second">
          {quizText.saved.goOn}
        </button>
      </p>
    </form>
  </dialog>
)
