import type { Correction, Dossier } from '../../dossier/model.ts'

/** What an editor wants readers to be told. */
export type Wanted = { what: string; why: string; claims: string[] }

type Reason = 'missing' | 'unknown-claim' | 'told-already' | 'not-here'
type Corrected = { ok: true; dossier: Dossier } | { ok: false; reason: Reason }

// Characters: several long sentences.
const longest = 1000

/** The dossier with a correction of this day behind those that it has; the same is not told twice in a day. */
export function corrected(dossier: Dossier, wanted: Wanted, date: string): Corrected {
  const told = dossier.corrections ?? []
  const reason = faultOf(dossier, wanted, date, told)
  return reason ? { ok: false, reason } : { ok: true, dossier: withCorrections(dossier, [...told, made(wanted, date)]) }
}

/**
 * The dossier with other words for the correction at this place, counted from 1, that was made at the desk; its day stays. One
 * that stands in the story’s file would come back from there in its old words.
 */
export function reworded(dossier: Dossier, place: number, wanted: Wanted): Corrected {
  const told = dossier.corrections ?? []
  const before = told[place - 1]
  if (!before?.desk) return { ok: false, reason: 'not-here' }
  const others = told.filter((one) => one !== before)
  const reason = faultOf(dossier, wanted, before.date, others)
  if (reason) return { ok: false, reason }
  return { ok: true, dossier: withCorrections(dossier, told.with(place - 1, made(wanted, before.date))) }
}

function faultOf(
  dossier: Dossier,
  { what, why, claims }: Wanted,
  date: string,
  others: readonly Correction[],
): Reason | null {
  if ([what, why].some((said) => said === '' || said.length > longest)) return 'missing'
  const known = new Set(dossier.topics.flatMap((topic) => topic.claims.map(({ id }) => id)))
  if (claims.some((claim) => !known.has(claim))) return 'unknown-claim'
  return others.some((one) => one.date === date && one.what === what) ? 'told-already' : null
}

const made = ({ what, why, claims }: Wanted, date: string): Correction => ({
  date,
  what,
  why,
  claims: [...new Set(claims)],
  desk: true,
})

const withCorrections = (dossier: Dossier, corrections: Correction[]): Dossier => ({ ...dossier, corrections })
