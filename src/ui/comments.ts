// Apart from the table of texts, because the browser code that a quiz asks for last carries these, and not the table.
const comments = [
  { from: 0, words: 'The two accounts are easy to mix up. The cards will help.' },
  { from: 0.4, words: 'You know the outline. Next, look at who said what.' },
  { from: 0.7, words: 'Careful reading. You mostly knew who said what.' },
  { from: 0.95, words: 'You read like an editor.' },
]

/** What is said of a score, by the share of right answers. */
export const commentOn = (share: number): string => comments.findLast(({ from }) => share >= from)?.words ?? ''
