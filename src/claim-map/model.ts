import { type Facts, factsOf, type Told } from '../dossier/facts.ts'
import type { Account, Dossier, Topic } from '../dossier/model.ts'
import { type Side, voices } from '../dossier/voices.ts'

/** A claim on the map; `unmentioned` is one that, as the article says, a report of this account did not mention. */
export type Mark = { claim: string; kind: 'said' | 'implied' | 'unmentioned'; says: string; report?: string }

/** One topic: what each account alone says, in the order of the sides, and what both say. */
export type Row = { topic: string; name: string; sides: Mark[][]; both: Mark[] }

/** What of a topic comes through neither account: the article’s own words, and what it has from others. */
export type Rest = { topic: string; name: string; claims: string[] }

/** The claims of a story, placed by account and topic. */
export type ClaimMap = { sides: Side[]; rows: Row[]; rest: Rest[] }

/** The map of a checked dossier. Each claim is on it once; beside them are the silences that the article states. */
export function claimMap(dossier: Dossier): ClaimMap {
  const facts = factsOf(dossier)
  const sides = voices(dossier)
  const rows = dossier.topics.map((topic) => rowOf(facts, sides, topic)).filter((row) => marksOf(row).length > 0)
  const placed = new Set(rows.flatMap(marksOf).flatMap(({ claim, kind }) => (kind === 'unmentioned' ? [] : [claim])))
  const rest = dossier.topics.map(({ id, name, claims }) => ({
    topic: id,
    name,
    claims: claims.flatMap((claim) => (placed.has(claim.id) ? [] : [claim.id])),
  }))
  return { sides, rows, rest: rest.filter(({ claims }) => claims.length > 0) }
}

/** How many claims stand on one side alone, and how many of them a test of them picks out. */
export const countOn = (map: ClaimMap, side: number, test: (claim: string) => boolean = () => true): number =>
  map.rows.flatMap(({ sides }) => sides[side] ?? []).filter(({ kind, claim }) => kind !== 'unmentioned' && test(claim))
    .length

const marksOf = ({ sides, both }: Row): Mark[] => [...sides.flat(), ...both]

function rowOf(facts: Facts, sides: readonly Side[], { id, name }: Topic): Row {
  const claims = facts.claims.filter(({ topic }) => topic === id)
  const both = claims.filter((claim) => sides.every(({ account }) => facts.coverage(account, claim.id) === 'asserts'))
  const alone = claims.filter((claim) => !both.includes(claim))
  return {
    topic: id,
    name,
    sides: sides.map(({ account }) => [
      ...alone.flatMap((claim) => saidBy(facts, account, claim)),
      ...unmentioned(facts, account, id),
    ]),
    // Where one of the two only implies it, so does the mark.
    both: both.map((claim) => ({
      ...said(claim),
      kind: sides.some(({ account }) => saidBy(facts, account, claim)[0]?.kind === 'implied') ? 'implied' : 'said',
    })),
  }
}

const said = ({ id, plain }: Told): Mark => ({ claim: id, kind: 'said', says: plain })

function saidBy(facts: Facts, account: Account, claim: Told): Mark[] {
  const own = claim.tellings.filter((telling) => facts.accountOf(telling) === account)
  if (own.length === 0) return []
  return [{ ...said(claim), kind: own.every(({ implied }) => implied) ? 'implied' : 'said' }]
}

const unmentioned = (facts: Facts, account: Account, topic: string): Mark[] =>
  facts.silences
    .filter(({ claim, outlet }) => claim.topic === topic && account.outlets.includes(outlet.id))
    .map(({ claim, outlet }) => ({
      claim: claim.id,
      kind: 'unmentioned',
      says: claim.name ?? claim.plain,
      report: facts.reportOf(outlet.id),
    }))
