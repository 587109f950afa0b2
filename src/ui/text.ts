import { quoted, sourceText } from './source-text.ts'

/** What pages of several features say, in English; each feature’s own words are in the `text.ts` of its folder. */
export const text = {
  site: {
    name: 'Readout',
    tagline: 'News stories with two official versions',
    skip: 'Skip to content',
    allStories: 'All stories',
    presentStory: 'Open the story as it is now',
    promise: 'No cookies, no tracking, no third parties.',
    privacy: 'Privacy',
    classroom: 'For teachers',
    embedding: 'For newsrooms',
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
    ...sourceText,
    paragraphs: (count: number) => (count === 1 ? 'paragraph ' : 'paragraphs '),
  },
  quoted,
  day: (iso: string) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
  minutes: (count: number) =>
    new Intl.NumberFormat('en-US', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(count),
  withdrawn: (day: string, why: string) => `This story was withdrawn on ${text.day(day)}. ${why}`,
  corrected: (day: string) => `Corrected ${text.day(day)}:`,
  /** The page of review, as other pages offer it. */
  review: {
    title: 'Review',
    one: '1 to review',
    many: '{} to review',
  },
} as const
