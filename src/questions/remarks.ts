import { type Facts, paragraphOf, type Told } from '../dossier/facts.ts'
import { capital, spoken } from '../dossier/wording.ts'
import type { Choice } from './family.ts'
import { isNamed, marked, teller } from './wording.ts'

/**
 * Whether a claim is the article’s own remark on those who tell the story, so that a hasty reader could credit it to
 * one of them: no source is named for it or beside it, nobody is quoted in it, and it is more than a fact of the day.
 */
export function isOwnRemark(facts: Facts, claim: Told): boolean {
  const { telling, arguable } = claim
  if (telling.by.length > 0 || arguable || telling.quote !== undefined || marked(claim, 'verb') === undefined)
    return false
  return concernsTellers(facts, claim) && !hasSourceBeside(facts, claim)
}

/** Somebody who speaks in the accounts, or a country that one of them speaks for, is named in it. */
function concernsTellers(facts: Facts, { plain }: Told): boolean {
  const speakers = facts.claims.flatMap(({ telling }) => (facts.accountOf(telling) ? telling.by : []))
  const behind = facts.accounts.flatMap(({ outlets }) => outlets.flatMap((id) => facts.outlet(id).of ?? []))
  return [...speakers, ...behind].some((id) => isNamed(plain, spoken(facts, id))) || /^both (leaders|sides)/.test(plain)
}

/** The same paragraph passes something on from an outlet: whose the remark is could then be argued. */
const hasSourceBeside = (facts: Facts, { telling }: Told): boolean =>
  facts.claims.some(
    (other) => paragraphOf(other.telling.at) === paragraphOf(telling.at) && facts.outletOf(other.telling) !== undefined,
  )

/** An outlet that a remark of the article’s own could be credited to, and why it was not its source. */
export type Neighbor = { outlet: string; why: Choice['why'] }

/** The outlets that a hasty reader would credit with a remark: of each account, and of the rest, the one cited nearest to it. */
export function neighborsOf(facts: Facts, { telling }: Told): Neighbor[] {
  const own = paragraphOf(telling.at)
  const cited = facts.dossier.outlets.flatMap(({ id }) =>
    nearestPlace(facts, id, own).map((place) => ({ id, ...place })),
  )
  const rest = cited.map(({ id }) => id).filter((id) => facts.accounts.every(({ outlets }) => !outlets.includes(id)))
  const last = Math.max(...cited.map(({ at }) => (at <= own ? at : 0)))
  return [...facts.accounts.map(({ outlets }) => outlets), rest].flatMap((outlets): Neighbor[] => {
    const [nearest] = cited
      .filter(({ id }) => outlets.includes(id))
      .toSorted((a, b) => Math.abs(a.at - own) - Math.abs(b.at - own))
    if (!nearest) return []
    const bare = teller(facts, nearest.id)
    const [name, on] = [capital(bare), `on ${nearest.subject}`]
    if (nearest.at === last) return [{ outlet: nearest.id, why: `${name} was cited last before it, ${on}.` }]
    if (nearest.at < own) return [{ outlet: nearest.id, why: `${name} was cited further up, ${on}.` }]
    return [
      {
        outlet: nearest.id,
        why: inAccount(facts, nearest.id)
          ? `${name} is first cited further down, in paragraph ${nearest.at}.`
          : `${name} comes in later, ${on}.`,
      },
    ]
  })
}

const inAccount = (facts: Facts, id: string): boolean => facts.accounts.some(({ outlets }) => outlets.includes(id))

/**
 * The paragraph nearest to this one in which an outlet is cited, before it rather than after it, and what for: the
 * point, where it is one, and otherwise the topic; none where it never is.
 */
function nearestPlace(facts: Facts, outlet: string, paragraph: number) {
  const places = facts.claims.flatMap(({ tellings, topic, name }) =>
    tellings
      .filter(({ by }) => by.includes(outlet))
      .map(({ at }) => ({ at: paragraphOf(at), topic: facts.topic(topic).name, name })),
  )
  const [nearest] = places.toSorted((a, b) => distance(a.at, paragraph) - distance(b.at, paragraph))
  if (!nearest) return []
  const points = new Set(places.flatMap(({ at, name }) => (at === nearest.at && name !== undefined ? [name] : [])))
  return [{ at: nearest.at, subject: points.size === 1 ? [...points].join() : nearest.topic }]
}

const distance = (at: number, paragraph: number): number => Math.abs(at - paragraph) + (at > paragraph ? 0.5 : 0)
