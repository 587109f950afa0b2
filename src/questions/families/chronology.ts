import type { Facts } from '../../dossier/facts.ts'
import type { StoryEvent } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { capital } from '../wording.ts'

const firstStems = [
  'According to the article, which of these came first?',
  'Of these events in the article, which is the earliest?',
]
const lastStems = [
  'According to the article, which of these came last?',
  'Of these events in the article, which is the latest?',
]

/** What came first, last, or in between? Only events whose possible days do not overlap. */
export const chronology: Family = {
  id: 'chronology',
  skill: 'recall',
  prior: 0.4,
  drafts: (facts) => {
    const line = strictLine(facts)
    const [first, last] = [line[0], line.at(-1)]
    if (line.length < 3 || !first || !last) return []
    return [
      ...firstStems.map((stem, i) => draftOf(line, first, stem, `first-${i + 1}`)),
      ...lastStems.map((stem, i) => draftOf(line, last, stem, `last-${i + 1}`)),
      ...line.slice(1, -1).map((event) => draftOf(line, event, between(first, last), `between-${event.id}`)),
    ]
  },
}

const between = (a: StoryEvent, b: StoryEvent): string =>
  `According to the article, which of these came after ${a.name} but before ${b.name}?`

function draftOf(line: StoryEvent[], event: StoryEvent, stem: string, name: string): Draft {
  const listed = line.filter((e) => !stem.includes(e.name))
  return {
    name,
    stem,
    key: choice(event, line),
    pool: listed
      .filter((e) => e.id !== event.id)
      .map((e) => ({ ...choice(e, line), misconception: 'wrong-order' as const })),
    truth: ({ id }) => (id === event.id ? 'true' : 'false'),
    explanation: `In the article’s order: ${line.map((e) => `${e.name} (${e.shown})`).join(', then ')}.`,
    claims: [event.claim],
  }
}

function choice(event: StoryEvent, line: StoryEvent[]): Choice {
  const place = line.indexOf(event)
  const [before, after] = [line[place - 1], line[place + 1]]
  const why = before ? `It came after ${before.name}` : after ? `It came before ${after.name}` : ''
  return { id: event.id, text: capital(event.name), why: `${why}; the article gives its time as ${event.shown}.` }
}

/** The longest list of events each surely over before the next began; an event without a first day begins it. */
function strictLine(facts: Facts): StoryEvent[] {
  const dated = facts.dossier.events.filter((e) => e.from !== undefined && e.background === undefined)
  const sorted = dated.sort((a, b) => a.to.localeCompare(b.to))
  return sorted.filter((e, i) => i === 0 || (sorted[i - 1]?.to ?? '') < (e.from ?? ''))
}
