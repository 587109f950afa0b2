import { addresses } from '../http/addresses.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'

/** Answers that could not be counted, because their story changed; what they are is known to the reader’s device alone. */
export const SavedPage = () => (
  <Document title={text.saved.title} description={text.saved.about} style="result.css" script="saved.js">
    <h1>{text.saved.title}</h1>
    <p class="standfirst">{text.saved.about}</p>
    <noscript>
      <p>{text.saved.noScript}</p>
    </noscript>
    <p class="none" tabindex={-1} hidden>
      {text.saved.none}
    </p>
    <div class="saved" />
    <p class="actions">
      <button type="button" class="button second erase" hidden>
        {text.saved.erase}
      </button>
    </p>
    <template id="right">
      <SavedQuestion rows={[['option key picked', text.quiz.yourRightAnswer]]} />
    </template>
    <template id="wrong">
      <SavedQuestion
        rows={[
          ['option picked', text.quiz.yourAnswer],
          ['option key', text.quiz.theAnswer],
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
    <h2 id={`notice-${why}`}>{text.saved.notice}</h2>
    <p>{text.saved[why]}</p>
    <form method="dialog">
      <p class="here">{text.saved.here}</p>
      <p class="actions">
        <a class="button here" href={addresses.saved()}>
          {text.saved.see}
        </a>
        <button type="submit" class="button second">
          {text.saved.goOn}
        </button>
      </p>
    </form>
  </dialog>
)
