import type { Facts } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { attributed, capital } from '../wording.ts'

type Value = Dossier['values'][number]

/** Which date, number, body, place or matter does the article give? */
export const value: Family = {
  id: 'value',
  skill: 'recall',
  prior: 0.25,
  drafts: (facts) => facts.dossier.values.flatMap((v) => v.stems.map((stem, i) => draftOf(facts, v, stem, i))),
}

function draftOf(facts: Facts, v: Value, stem: string, i: number): Draft {
  const claim = facts.claim(v.claim)
  return {
    name: i === 0 ? v.id : `${v.id}-${i + 1}`,
    stem,
    key: { id: 'key', text: capital(v.key), why: v.why ?? attributed(facts, claim) },
    pool: foilsOf(facts, v).map(
      ({ text, why }): Choice => ({
        id: slug(text),
        text: capital(text),
        why,
        misconception: v.foils.length > 0 ? 'near-value' : 'not-in-article',
      }),
    ),
    // The slot has one value; the dossier's author vouches that each foil is another value of the same kind.
    truth: ({ id, text }) => (id === 'key' ? 'true' : text === v.key ? 'unknown' : 'false'),
    explanation: v.why ?? attributed(facts, claim),
    claims: [v.claim],
    account: facts.accountOf(claim)?.id,
    order: v.kind === 'date' || v.kind === 'number' || v.kind === 'interval' ? 'ascending' : undefined,
  }
}

function foilsOf(facts: Facts, v: Value) {
  if (v.foils.length > 0) return v.foils
  return v.kind === 'place' ? facts.dossier.foils.places : facts.dossier.foils.organisations
}

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
