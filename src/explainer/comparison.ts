import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Account, Dossier, Proposition, Topic } from '../dossier/model.ts'
import type { SourceReference } from '../questions/model.ts'
import type { Voice } from '../ui/account-badge.tsx'
import { text } from '../ui/text.ts'
import { sourceOf } from './sources.ts'
import { voices } from './voices.ts'

type Said = { status: 'said' | 'denied'; source: SourceReference }
/** `report` names what the article says left it out: "CCTV’s report". */
type LeftOut = { status: 'left-out'; report: string; source: SourceReference }

/** What the article gives for one account on one point. */
export type Cell = Said | LeftOut | { status: 'not-reported' }

export type Side = { account: Account; voice: Voice }
/** One point; `saidBy` counts the accounts to which the article attributes it. */
export type Row = { id: string; point: string; saidBy: number; cells: { side: Side; cell: Cell }[] }

/** One topic: how each account puts it, where the dossier says so for both, and every point with a cell for each. */
export type TopicView = { id: string; name: string; framing: { side: Side; phrase: string }[]; rows: Row[] }

export type Comparison = { sides: Side[]; topics: TopicView[] }

/** The two accounts side by side, on every topic that both can be compared on. */
export function comparison(dossier: Dossier): Comparison {
  const facts = factsOf(dossier)
  const sides = voices(dossier)
  const topics = dossier.topics.filter(({ comparable }) => comparable).map((topic) => topicView(facts, sides, topic))
  return { sides, topics: topics.filter(({ rows }) => rows.length > 0) }
}

/** The topic that both accounts frame and on which they share least: the story in one picture. */
export function widestGap({ topics }: Comparison): TopicView | null {
  const shared = ({ rows }: TopicView) => rows.filter(({ saidBy }) => saidBy === 2).length / rows.length
  const [widest] = topics.filter(({ framing }) => framing.length > 0).sort((a, b) => shared(a) - shared(b))
  return widest ?? null
}

function topicView(facts: Facts, sides: Side[], { id, name }: Topic): TopicView {
  const rows = facts.propositions.filter(({ topic }) => topic === id).map((p) => row(facts, sides, p))
  return { id, name, framing: framing(facts, sides, id), rows: fairly(sides, rows) }
}

function framing({ dossier }: Facts, sides: Side[], topic: string): TopicView['framing'] {
  const phrases = sides.flatMap((side) => {
    const own = dossier.framing.find((framing) => framing.topic === topic && framing.account === side.account.id)
    return own ? [{ side, phrase: own.phrase }] : []
  })
  return phrases.length === sides.length ? phrases : []
}

function row(facts: Facts, sides: Side[], p: Proposition): Row {
  const cells = sides.map((side) => ({ side, cell: cellOf(facts, side.account, p) }))
  return { id: p.id, point: p.text, saidBy: cells.filter(({ cell }) => cell.status === 'said').length, cells }
}

function cellOf(facts: Facts, account: Account, p: Proposition): Cell {
  const status = p.coverage[account.id]
  const silence = p.silence?.[account.id]
  if (status === 'explicitly-silent' && silence)
    return {
      status: 'left-out',
      report: reportBy(facts, silence.outlet),
      source: sourceOf(facts, facts.claim(silence.claim)),
    }
  const claim = facts.claimFrom(account, p.id)
  if (!claim || (status !== 'asserts' && status !== 'denies')) return { status: 'not-reported' }
  return { status: status === 'asserts' ? 'said' : 'denied', source: sourceOf(facts, claim) }
}

function reportBy({ dossier, name }: Facts, outlet: string): string {
  const kind = dossier.outlets.find(({ id }) => id === outlet)?.kind
  return kind === 'statement' ? name(outlet) : text.compare.reportBy(name(outlet))
}

/** What both say first, then what only the one says, then what only the other says: no account leads by the file’s order. */
function fairly(sides: Side[], rows: Row[]): Row[] {
  const first = ({ cells }: Row) => cells.findIndex(({ cell }) => cell.status === 'said')
  const rank = (row: Row) => (row.saidBy === sides.length ? -1 : row.saidBy === 0 ? sides.length : first(row))
  return [...rows].sort((a, b) => rank(a) - rank(b))
}
