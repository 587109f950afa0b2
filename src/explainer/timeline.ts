import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Dossier, StoryEvent } from '../dossier/model.ts'
import { capital } from '../questions/wording.ts'
import { type Sourced, sourced } from './sources.ts'

/** One event as far as the article dates it; `precision` says how much of the date is known. */
export type Moment = Sourced & Pick<StoryEvent, 'id' | 'shown' | 'precision'> & { happened: string }

/** Events that the article bounds on both sides, in order; and those it does not, which have no place in that order. */
export type Timeline = { dated: Moment[]; undated: Moment[] }

/** The story’s events, no more exactly placed than the article places them. */
export function timeline(dossier: Dossier): Timeline {
  const facts = factsOf(dossier)
  const events = [...dossier.events].sort(earlier)
  return {
    dated: events.filter(({ from }) => from).map((event) => moment(facts, event)),
    undated: events.filter(({ from }) => !from).map((event) => moment(facts, event)),
  }
}

function moment(facts: Facts, event: StoryEvent): Moment {
  return {
    id: event.id,
    shown: event.shown,
    precision: event.precision,
    happened: capital(event.happened),
    ...sourced(facts, { claims: [event.claim], background: event.background ? [event.background] : [] }),
  }
}

const earlier = (a: StoryEvent, b: StoryEvent): number =>
  a.to.localeCompare(b.to) || (a.from ?? '').localeCompare(b.from ?? '')
