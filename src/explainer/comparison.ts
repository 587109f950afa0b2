import { cardsByClaim } from '../dossier/cards-by-claim.ts'
import { readCited } from '../dossier/citations.ts'
import { type Facts, factsOf, type Silence, type Told } from '../dossier/facts.ts'
import type { Account, Card, Dossier, Topic } from '../dossier/model.ts'
import { type Side, voices } from '../dossier/voices.ts'
import type { SourceReference } from '../questions/model.ts'
import { referenceTo, silenceOn } from '../questions/reference.ts'
import { subjectOf } from './sources.ts'

/** Something that one voice says: a clause that follows "that", with each place in which the article gives it. */
export type Point = {
  claim: string
  /** `follows` and `denied`: not said in so many words, but it follows from what is, `from`, or is ruled out by it. */
  status: 'said' | 'follows' | 'denied'
  says: string
  from?: string
  sources: SourceReference[]
}

/** What the article says that a report did not mention. */
export type Omission = { report: string; claims: string[]; subjects: string[]; source: SourceReference }

/** What both accounts say, each in its own words. */
export type Shared = { claim: string; says: string; sides: { side: Side; point: Point }[] }

/** What stands on one side alone: what that account says, and what the article says that it left out. */
export type OwnSide = { side: Side; points: Point[]; omissions: Omission[] }

/** One topic; `apart` is what neither account is the source of: the article’s own words, and what it has from others. */
export type TopicView = { id: string; name: string; shared: Shared[]; sides: OwnSide[]; apart: Point[] }

/**
 * The two accounts side by side. `topics` are those on which one of them says something or is said to be silent, `rest`
 * is what the article has on others; `cards` has for each claim the card that tells it.
 */
export type Comparison = { topics: TopicView[]; rest: TopicView[]; cards: ReadonlyMap<string, Card> }

/** The comparison of a checked dossier, in the order of its topics. */
export function comparison(dossier: Dossier): Comparison {
  const facts = factsOf(dossier)
  const sides = voices(dossier)
  const views = dossier.topics.map((topic) => topicView(facts, sides, topic))
  const told = (topic: TopicView) => topic.shared.length > 0 || topic.sides.some(isAnything)
  return {
    topics: views.filter(told),
    rest: views.filter((topic) => !told(topic) && topic.apart.length > 0),
    cards: cardOfEach(dossier),
  }
}

/** The first card of each claim, but the opening card, which sums the story up, only where no other tells it. */
function cardOfEach(dossier: Dossier): ReadonlyMap<string, Card> {
  const [opening, ...others] = dossier.cards
  const told = [...cardsByClaim(dossier)].flatMap(([claim, ids]) => {
    const card = others.find(({ id }) => ids.includes(id)) ?? opening
    return card ? [[claim, card] as const] : []
  })
  // A claim that only the line on why a card matters rests on leads there too.
  const staked = dossier.cards.flatMap((card) => readCited(card.stake).claims.map((claim) => [claim, card] as const))
  return new Map([...staked, ...told])
}

const isAnything = ({ points, omissions }: OwnSide): boolean => points.length + omissions.length > 0

function topicView(facts: Facts, sides: Side[], { id, name }: Topic): TopicView {
  const claims = facts.claims.filter(({ topic }) => topic === id)
  const common = claims.filter((claim) => sides.every(({ account }) => facts.coverage(account, claim.id) === 'asserts'))
  const own = claims.filter((claim) => !common.includes(claim))
  return {
    id,
    name,
    shared: common.map((claim) => ({
      claim: claim.id,
      says: claim.plain,
      sides: sides.flatMap((side) => pointOf(facts, side.account, claim).map((point) => ({ side, point }))),
    })),
    sides: sides.map((side) => ({
      side,
      points: own.flatMap((claim) => pointOf(facts, side.account, claim)),
      omissions: omissions(facts, side.account, id),
    })),
    apart: claims.flatMap((claim) => apart(facts, claim)),
  }
}

/** What an account says of a claim, as its coverage has it; none where the article reports nothing of it. */
function pointOf(facts: Facts, account: Account, claim: Told): Point[] {
  const coverage = facts.coverage(account, claim.id)
  if (coverage !== 'asserts' && coverage !== 'denies') return []
  const own = tellingsBy(facts, account, claim)
  if (coverage === 'asserts' && own.length > 0) return [{ ...said(claim), sources: own }]
  const ground = facts.claims.find(
    (other) => tellingsBy(facts, account, other).length > 0 && bears(facts, other, claim),
  )
  return ground
    ? [
        {
          claim: claim.id,
          says: claim.plain,
          status: coverage === 'asserts' ? 'follows' : 'denied',
          from: ground.plain,
          sources: tellingsBy(facts, account, ground),
        },
      ]
    : []
}

/** Whether what is told settles a claim: it entails it, or it or something that it entails rules it out. */
function bears(facts: Facts, told: Told, claim: Told): boolean {
  if (facts.entails(told.id, claim.id)) return true
  return facts.claims.some(
    ({ id, contradicts }) =>
      (id === told.id || facts.entails(told.id, id)) &&
      (contradicts.includes(claim.id) || claim.contradicts.includes(id)),
  )
}

const said = ({ id, plain }: Told): Omit<Point, 'sources'> => ({ claim: id, says: plain, status: 'said' })

const tellingsBy = (facts: Facts, account: Account | undefined, claim: Told): SourceReference[] =>
  claim.tellings
    .filter((telling) => facts.accountOf(telling) === account)
    .map((telling) => referenceTo(facts, claim.id, telling))

/** What of a claim comes through neither account. */
function apart(facts: Facts, claim: Told): Point[] {
  const sources = tellingsBy(facts, undefined, claim)
  return sources.length > 0 ? [{ ...said(claim), sources }] : []
}

/** What the article says that this account’s reports left out, one for each sentence that says so. */
function omissions(facts: Facts, account: Account, topic: string): Omission[] {
  const own = facts.silences.filter(({ claim, outlet }) => claim.topic === topic && account.outlets.includes(outlet.id))
  return [...Map.groupBy(own, ({ outlet, at }) => `${outlet.id} ${at}`).values()].flatMap((alike: Silence[]) =>
    alike[0]
      ? [
          {
            report: facts.reportOf(alike[0].outlet.id),
            claims: alike.map(({ claim }) => claim.id),
            subjects: alike.map(({ claim }) => subjectOf(claim)),
            source: silenceOn(facts, alike[0].claim.id, alike[0].at),
          },
        ]
      : [],
  )
}
