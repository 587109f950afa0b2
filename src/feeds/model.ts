import type { Correction } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { datesOf } from '../stories/dates.ts'
import type { Entry } from '../stories/model.ts'
import { feedText } from './text.ts'

/** A story, or a correction of one, as a feed tells it; addresses from the site’s root, moments in ISO 8601. */
export type Item = {
  path: string
  title: string
  summary: string
  published: string
  updated: string
  kind: 'story' | 'correction'
}

/** A story and its corrections, oldest first. */
type Told = { entry: Entry; corrections: readonly Correction[] }

// Readers of feeds ask again within days, so that older entries are read by none.
const most = 50

/** Every story and every correction, the latest first. */
export function itemsOf(stories: readonly Told[]): Item[] {
  const items = stories.flatMap((told) => [storyItem(told), ...correctionItems(told)])
  return items.sort((a, b) => b.updated.localeCompare(a.updated)).slice(0, most)
}

function storyItem({ entry, corrections }: Told): Item {
  const { id, title, standfirst } = entry
  const { published, updated } = datesOf(entry, corrections)
  return { path: addresses.hub(id), title, summary: standfirst, published, updated, kind: 'story' }
}

const correctionItems = ({ entry, corrections }: Told): Item[] =>
  corrections.map(({ date, what, why }, i) => {
    const at = momentOf(date, entry)
    return {
      path: addresses.correction(entry.id, i + 1),
      title: feedText.correction(entry.title),
      summary: `${what} ${why}`,
      published: at,
      updated: at,
      kind: 'correction',
    }
  })

/** When a correction of this day reached readers: with the next version of that day or later, but not with the first of all. */
function momentOf(date: string, { versions: [first, ...later] }: Entry): string {
  const since = later.find(({ at }) => at.slice(0, 10) >= date)?.at
  return since ?? (first && first.at.slice(0, 10) >= date ? first.at : `${date}T00:00:00.000Z`)
}
