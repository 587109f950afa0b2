import type { Citation } from '../dossier/citations.ts'
import type { Correction, Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import type { Dates } from '../stories/dates.ts'
import { text } from '../ui/text.ts'

type About = {
  dossier: Dossier
  dates: Dates
  corrections: readonly Correction[]
  url: string
  headline: string
  description: string
  /** What the page itself links to as its sources. */
  cites: readonly Citation[]
}

/** A page of a story as search engines understand it (schema.org): when it appeared and changed, what it cites and corrects. */
export function structuredData({ dossier, dates, corrections, url, headline, description, cites }: About) {
  const publisher = { '@type': 'Organization', name: text.site.name, url: new URL('/', url).href }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description,
    url,
    inLanguage: dossier.language,
    datePublished: dates.published,
    dateModified: dates.updated,
    author: publisher,
    publisher,
    isAccessibleForFree: true,
    // The page of the comparison cites every source of the article; all of them would double the weight of the others’ data.
    isBasedOn: {
      '@type': 'Article',
      name: dossier.source.name,
      citation: { '@id': new URL(addresses.compare(dossier.id), url).href },
    },
    ...(cites.length > 0 && {
      citation: distinct(cites).map(({ title, url, publisher }) => ({
        '@type': 'CreativeWork',
        name: title,
        url,
        creditText: publisher,
      })),
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, what, why }) => ({
        '@type': 'CorrectionComment',
        text: `${what} ${why}`,
        datePublished: date,
      })),
    }),
  }
}

const distinct = (cites: readonly Citation[]): Citation[] => [...new Map(cites.map((one) => [one.url, one])).values()]
