/** What stands around a source; apart from the rest of the text, because browser code carries it too. */
export const sourceText = {
  chain: {
    states: 'Who says so, step by step',
    implies: 'Who says so, step by step; the last step is implied',
  },
  paragraph: (number: number) => `Paragraph ${number} of the article`,
  implied: 'implied, not stated',
} as const

export const quoted = (words: string): string => `“${words}”`
