import type { Facts } from '../../dossier/facts.ts'
import type { Outlet } from '../../dossier/model.ts'
import type { Draft, Family } from '../family.ts'

const stems = [
  (asks: string) => `As general background to the article, ${asks}?`,
  (asks: string) => `Going beyond the article, ${asks}?`,
] as const

/** Who is behind an outlet the article cites? Background, with its own citation. */
export const behindOutlet: Family = {
  id: 'behind-outlet',
  skill: 'source',
  prior: 0.45,
  drafts: (facts) =>
    facts.dossier.outlets
      .flatMap((o) => stems.map((stem, i) => draftOf(facts, o, stem(o.behind?.asks ?? ''), i)))
      .filter((d) => d !== null),
}

function draftOf(facts: Facts, outlet: Outlet, stem: string, i: number): Draft | null {
  if (!outlet.behind) return null
  const { text, background } = outlet.behind
  const fact = facts.dossier.background.find(({ id }) => id === background)
  if (!fact) return null
  const why = `${fact.text} (Background: ${fact.citation.title}, ${fact.citation.publisher}.)`
  return {
    name: `${outlet.id}-${i + 1}`,
    stem,
    key: { id: outlet.id, text, why },
    pool: facts.dossier.outlets.flatMap((o) =>
      o.behind && !facts.overlapping(o.id, outlet.id)
        ? [
            {
              id: o.id,
              text: o.behind.text,
              why: `That is the answer for ${o.name}, not for ${outlet.name}. ${why}`,
              misconception: 'wrong-outlet' as const,
            },
          ]
        : [],
    ),
    truth: ({ id }) => (id === outlet.id ? 'true' : 'false'),
    explanation: why,
    claims: facts.claims
      .filter((c) => facts.outletOf(c) === outlet.id)
      .slice(0, 1)
      .map(({ id }) => id),
  }
}
