import { factsOf } from '../dossier/facts.ts'
import type { Dossier, StoryEvent } from '../dossier/model.ts'
import { capital } from '../questions/wording.ts'
import { type Sourced, sourced } from './sources.ts'

/** One event as far as the article dates it; `precision` says how much of the date is known. */
export type Moment = Sourced & Pick<StoryEvent, 'id' | 'shown' | 'precision'> & { happened: string }

/** The events in the order in which they can have happened at the latest, the undated before the dated of their day. */
export function timeline(dossier: Dossier): Moment[] {
  const facts = factsOf(dossier)
  return [...dossier.events].sort(earlier).map((event) => ({
    id: event.id,
    shown: event.shown,
    precision: event.precision,
    happened: capital(event.happened),
    ...sourced(facts, { claims: [event.claim], background: event.background ? [event.background] : [] }),
  }))
}

const earlier = (a: StoryEvent, b: StoryEvent): number =>
  a.to.localeCompare(b.to) || (a.from ?? '').localeCompare(b.from ?? '')
