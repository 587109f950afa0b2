import type { Facts, Told } from './facts.ts'

/** A claim with the days between which it happened; without `from` the article bounds it on one side only. */
export type Dated = { claim: Told; from?: string; to: string }

/** Every claim that is an event, in the order of the dossier. */
export const datedClaims = (facts: Facts): Dated[] =>
  facts.claims.flatMap((claim) => {
    if (claim.when === undefined || claim.event === undefined) return []
    if (typeof claim.when === 'string') return [{ claim, from: claim.when, to: claim.when }]
    return [{ claim, to: claim.when.to, ...(claim.when.from !== undefined && { from: claim.when.from }) }]
  })

/** The date as shown to readers: as the dossier words it, or the day in words, "February 4". */
export function dayOf({ shown, when }: Told, language: string): string {
  if (shown !== undefined || typeof when !== 'string') return shown ?? ''
  const locale = language === 'en' ? 'en-US' : language
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(when))
}
