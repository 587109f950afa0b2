import type { Facts } from '../../../src/dossier/facts.ts'
import { generate } from '../../../src/questions/bank.ts'
import type { Item } from '../../../src/questions/model.ts'

/** The story whose items are vetted. */
export const vettedStory = 'xi-putin-call'

/**
 * Items of that story that were read against the article, one by one, and found fit to print: what the lint says of
 * them is a false alarm, and what is planted in them is a flaw.
 */
export const vettedItems = ({ dossier }: Facts): Item[] => {
  const ids = new Set(
    Object.entries(vetted).flatMap(([family, names]) => names.split(/\s+/).map((name) => `${family}.${name}`)),
  )
  return generate(dossier).filter(({ id }) => ids.has(id))
}

const vetted: Record<string, string> = {
  fact: 'endorsement world-peace no-limits censorship wei-threat threat-timing',
  order: 'last',
  'whose-version': `trade-ties ties legitimacy external-forces support-russia strategic-coordination alliances
    influence-attitudes not-condoned financial-link`,
  'odd-one-out': 'china-trade-ties china-external-forces kremlin-strategic-coordination kremlin-world-peace',
  basis: 'endorsement legitimacy external-forces settlement dedication influence-attitudes not-condoned censorship',
  'how-strong': 'economic-ties cooperation settlement alliances not-condoned taiwan-claims',
  'loaded-words':
    'whose-a-proper-settlement own-invaded-ukraine which-external-forces which-legitimacy-of-russia-s-actions',
  term: 'core-interests not-condoned path-to-death',
  chain: 'legitimacy external-forces alliances taiwan-claims path-to-death',
  cause: 'alliances influence-attitudes financial-link',
  slip: 'economic-ties cooperation settlement strategic-coordination taiwan-claims path-to-death',
  standing: 'influence-attitudes no-limits inappropriate financial-link unsaid-signed unsaid-terms',
  'stated-omission': 'what-military-ties which-trade-ties',
  trap: 'settlement-unsaid military-ties-stated',
  'still-open': 'signed kremlin-settlement terms initiative putin-words answered-trade-ties answered-legitimacy',
  settle: 'silence-military-ties quotation-legitimacy implication-endorsement other-side-settlement',
  opening: 'two-accounts by-each silent-report lawful urged-settlement',
  headline: 'one-call cctv-silent breaks endorses pact war-close',
}
