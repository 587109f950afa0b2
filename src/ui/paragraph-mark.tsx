import { text } from './text.ts'

/** The number of a paragraph of the source, or several: a pilcrow for the eye, the word for the ear. */
export const ParagraphMark = ({ numbers }: { numbers: readonly number[] }) => (
  <span class="pilcrow">
    <span aria-hidden="true">¶ </span>
    <span class="unseen">{text.source.paragraphs(numbers.length)}</span>
    {numbers.join(', ')}
  </span>
)
