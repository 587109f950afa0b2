import { type Dated, datedClaims, dayOf } from '../dossier/dates.ts'
import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import { capital } from '../dossier/wording.ts'
import { type Sourced, sourced } from './sources.ts'

/** One event as far as the article dates it; `precision` says how much of the date is known. */
export type Moment = Sourced & {
  id: string
  /** The date in words. */
  shown: string
  precision: 'day' | 'interval' | 'before'
  happened: string
}

/** Events that the article bounds on both sides, in order; and those it does not, which have no place in that order. */
export type Timeline = { dated: Moment[]; undated: Moment[] }

/** The story’s events, no more exactly placed than the article places them. */
export function timeline(dossier: Dossier): Timeline {
  const facts = factsOf(dossier)
  const events = datedClaims(facts).sort(earlier)
  return {
    dated: events.filter(({ from }) => from).map((event) => moment(facts, event)),
    undated: events.filter(({ from }) => !from).map((event) => moment(facts, event)),
  }
}

const moment = (facts: Facts, { claim, from, to }: Dated): Moment => ({
  id: claim.id,
  shown: dayOf(claim, facts.dossier.language),
  precision: from === undefined ? 'before' : from === to ? 'day' : 'interval',
  happened: capital(claim.event ?? claim.plain),
  ...sourced(facts, { claims: [claim.id], silences: [], background: [], note: false }),
})

const earlier = (a: Dated, b: Dated): number => a.to.localeCompare(b.to) || (a.from ?? '').localeCompare(b.from ?? '')
