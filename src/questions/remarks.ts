import { type Facts, paragraphOf, possessive, type Told } from '../dossier/facts.ts'
import { capital, spoken } from '../dossier/wording.ts'
import type { Choice } from './family.ts'
import { inParagraph, isNamed, marked, oneOf, passedOnBy, teller } from './wording.ts'

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
export function neighborsOf(facts: Facts, { id, telling }: Told): Neighbor[] {
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
    const place = nearest.at === last ? 'last' : nearest.at < own ? 'before' : 'after'
    return [{ outlet: nearest.id, why: oneOf(insteadOf(name, nearest.at, on)[place], 'near', id, nearest.id) }]
  })
}

type Place = 'last' | 'before' | 'after'

/** Where somebody who is no source of a remark is cited instead. */
const insteadOf = (name: string, at: number, on: string): Record<Place, [string, ...string[]]> => ({
  last: [
    `${name} is the last source cited before this, but ${on}.`,
    `${name} is cited shortly before, in paragraph ${at}, but ${on}.`,
  ],
  before: [
    `${name} is a source too, but further up (paragraph ${at}), ${on}.`,
    `${name} is cited well before this, in paragraph ${at}, but ${on}.`,
  ],
  after: [
    `${name} is heard in this story, but later (paragraph ${at}) and ${on}.`,
    `${name} is a source too, but below this (paragraph ${at}), ${on}.`,
  ],
})

/** Somebody who is cited near a remark of the article’s own without being one of the accounts: an outlet, or a group of people. */
export type NearVoice = { id: string; many: boolean; why: string }

/**
 * Whom a hasty reader would name for such a remark: the two outlets beside the accounts that are cited nearest to it and a
 * group that the article tells of, and of the accounts the nearest only where these are too few. What a remark finds fault
 * with, no side says of itself.
 */
export function voicesNear(facts: Facts, claim: Told): NearVoice[] {
  const own = paragraphOf(claim.telling.at)
  const places = facts.dossier.outlets.flatMap(({ id }) => nearestPlace(facts, id, own).map((one) => ({ id, ...one })))
  const near = places.toSorted((a, b) => distance(a.at, own) - distance(b.at, own))
  const voice = ({ id, at, subject }: (typeof near)[number]): NearVoice => {
    const [name, heard] = [capital(teller(facts, id)), heardAt(facts, id, at)]
    const point = heard === undefined ? `on ${subject}` : `for ${possessive(spoken(facts, heard))} words`
    const when = at < own ? 'before' : 'after'
    const why: [string, string] = [
      `${name} is cited ${when} that, in paragraph ${at}, but ${point}.`,
      `${name} is a source too, but ${point} (paragraph ${at}).`,
    ]
    return { id, many: facts.outlet(id).kind === 'state media', why: oneOf(why, 'voice', id, claim.id) }
  }
  const inAccounts = ({ id }: { id: string }): boolean => facts.accounts.some(({ outlets }) => outlets.includes(id))
  const others = near
    .filter((one) => !inAccounts(one))
    .slice(0, 2)
    .map(voice)
  const groups = facts.dossier.organisations
    .filter(({ kind }) => kind === 'group')
    .flatMap(({ id, name }) => groupNear(facts, id, name))
  const chosen = [...others, ...groups.slice(0, 1)]
  return chosen.length > 2
    ? chosen
    : [
        ...chosen,
        ...near
          .filter(inAccounts)
          .slice(0, 3 - chosen.length)
          .map(voice),
      ]
}

/** The one person whose words an outlet is cited for in a paragraph; undefined where it is cited for more. */
function heardAt(facts: Facts, outlet: string, paragraph: number): string | undefined {
  const voices = facts.claims.flatMap(({ tellings }) =>
    tellings
      .filter(({ at, by }) => paragraphOf(at) === paragraph && by.includes(outlet))
      .map(({ by }) => by.at(-1) ?? ''),
  )
  const [voice, ...others] = new Set(voices)
  return voice !== undefined && others.length === 0 && facts.isPerson(voice) && voice !== outlet ? voice : undefined
}

/** A group of people whom the article tells of, and in what. */
function groupNear(facts: Facts, id: string, name: string): NearVoice[] {
  const place = facts.claims.find((other) => other.telling.by.length === 0 && isNamed(other.plain, name))
  return place
    ? [
        {
          id,
          many: true,
          why: `${capital(name)} come up in ${inParagraph(place.telling)}, but there something is said of them, and not by them.`,
        },
      ]
    : []
}

/** Why a point that somebody reports can be taken for the article’s own, and that it is not. */
export function ownVoiceOf(facts: Facts, claim: Told, ...name: string[]): string {
  const [voice, outlet] = [facts.voiceOf(claim.telling), facts.outletOf(claim.telling)]
  const [paragraph, by] = [inParagraph(claim.telling), passedOnBy(facts, claim.telling)]
  const speaker = facts.isPerson(voice) && voice !== outlet ? spoken(facts, voice) : undefined
  if (claim.telling.quote === undefined)
    return oneOf(
      [
        `Nobody is quoted, so it reads like a plain fact, but ${paragraph} has it from ${by}.`,
        `It stands without quotation marks, but ${paragraph} says who told it: ${by}.`,
      ],
      ...name,
      claim.id,
    )
  if (!speaker)
    return oneOf(
      [
        `Without a speaker’s name it reads like a fact, but ${paragraph} quotes ${by}.`,
        `${capital(facts.dossier.source.name)} passes it on, but the words in quotation marks are ${possessive(by)} (${paragraph}).`,
      ],
      ...name,
      claim.id,
    )
  return oneOf(
    [
      `${capital(facts.dossier.source.name)} passes the words on, but ${paragraph} has ${by} quote ${speaker}.`,
      `Without its source it would read like a fact, but ${paragraph} has ${speaker} say it, by way of ${by}.`,
    ],
    ...name,
    claim.id,
  )
}

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
