/** All interface text in English; a translation is a second table of the same shape. */
export const text = {
  site: {
    name: 'Readout',
    tagline: 'One call, two official versions',
    skip: 'Skip to content',
    allStories: 'All stories',
  },
} as const
