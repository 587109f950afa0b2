import type { Dossier } from '../../dossier/model.ts'

/** What an editor wants readers to be told. */
export type Wanted = { what: string; why: string; claims: string[] }

type Corrected = { ok: true; dossier: Dossier } | { ok: false; reason: 'missing' | 'unknown-claim' | 'told-already' }

// Characters: several long sentences.
const longest = 1000

/** The dossier with a correction of this day behind those that it has; the same is not told twice in a day. */
export function corrected(dossier: Dossier, { what, why, claims }: Wanted, date: string): Corrected {
  if ([what, why].some((said) => said === '' || said.length > longest)) return { ok: false, reason: 'missing' }
  const known = new Set(dossier.topics.flatMap((topic) => topic.claims.map(({ id }) => id)))
  if (claims.some((claim) => !known.has(claim))) return { ok: false, reason: 'unknown-claim' }
  const told = dossier.corrections ?? []
  if (told.some((one) => one.date === date && one.what === what)) return { ok: false, reason: 'told-already' }
  const correction = { date, what, why, claims: [...new Set(claims)], desk: true }
  return { ok: true, dossier: { ...dossier, corrections: [...told, correction] } }
}
