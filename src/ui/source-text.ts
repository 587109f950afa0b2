/** What stands around a source; apart from the rest of the text, because browser code carries it too. */
export const sourceText = {
  chain: {
    states: 'Who says so, step by step',
    implies: 'Who says so, step by step; the last step is implied',
  },
  paragraphs: (count: number) => (count === 1 ? 'paragraph ' : 'paragraphs '),
  paragraph: (number: number) => `Paragraph ${number} of the article`,
  implied: 'implied, not stated',
  point: (clause: string) => `that ${clause}`,
  /** A clause: which report left what out, as the article says. */
  unmentioned: (report: string, subjects: readonly string[]) =>
    `${report} did not mention ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(subjects)}`,
} as const

export const quoted = (words: string): string => `“${words}”`
