import { cardsByClaim } from '../../src/dossier/cards-by-claim.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { closingItems } from '../../src/questions/closing.ts'
import type { Item } from '../../src/questions/model.ts'

/**
 * What the build, the check and the publisher say of cards that no question of the bank can close, with the claims to name
 * instead; empty where every card has its question. It is no fault, so that a question can be withdrawn at any time.
 */
export function unclosedReport(dossier: Dossier, bank: readonly Item[]): string {
  const told = [...cardsByClaim(dossier)]
  return dossier.cards
    .filter(({ asks }) => closingItems(bank, asks).length === 0)
    .map(({ id, asks }) => {
      const own = told.flatMap(([claim, cards]) => (cards.includes(id) ? claim : []))
      const asked = own.filter((claim) => closingItems(bank, claim).length > 0)
      const mend =
        asked.length === 0
          ? 'No question asks about any claim that it tells: see npm run bank for what was blocked.'
          : `Let \`asks\` name a claim of the card that is asked about: ${asked.join(', ')}.`
      return `${dossier.id}: the card “${id}” shows no question at its end, because none of the bank asks about “${asks}”. ${mend}`
    })
    .join('\n')
}
