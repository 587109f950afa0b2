/** All interface text in English; a translation is a second table of the same shape. */
export const text = {
  site: {
    name: 'Readout',
    tagline: 'One call, two official versions',
    skip: 'Skip to content',
    allStories: 'All stories',
    promise: 'No cookies, no tracking, no third party.',
    privacy: 'What is kept, and how long',
  },
  sections: {
    hub: 'Cards',
    compare: 'Compare',
    timeline: 'Timeline',
    who: 'Who’s who',
    glossary: 'Glossary',
    quiz: 'Quiz',
    stats: 'Results',
  },
  source: {
    chain: {
      states: 'Who says so, outermost first',
      implies: 'Who says so, outermost first; the last step is implied',
    },
    paragraph: (number: number) => `Paragraph ${number} of the article`,
    implied: 'implied, not stated',
    point: (clause: string) => `The point: ${clause}.`,
  },
  quoted: (words: string) => `“${words}”`,
} as const
