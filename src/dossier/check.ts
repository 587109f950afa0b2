import { attributionFaults } from './check/attributions.ts'
import { cardFaults } from './check/cards.ts'
import { contextOf } from './check/context.ts'
import { dateFaults } from './check/dates.ts'
import { type Fault, type Finding, folded, insideName, type Path } from './check/fault.ts'
import { identityFaults } from './check/identities.ts'
import { logicFaults } from './check/logic.ts'
import { nameFaults } from './check/names.ts'
import { questionFaults } from './check/questions.ts'
import { quotationFaults } from './check/quotations.ts'
import { referenceFaults } from './check/references.ts'
import { sourceFaults } from './check/source.ts'
import { statementFaults } from './check/statements.ts'
import { strengthFaults } from './check/strength.ts'
import { tellingFaults } from './check/tellings.ts'
import { typographyFaults } from './check/typography.ts'
import { withdrawalFaults } from './check/withdrawals.ts'
import type { Dossier } from './model.ts'

/** Every fault that the schema cannot see, one for each cause; none for a dossier that can be served. */
export const check = (dossier: Dossier, families: readonly string[]): Fault[] => folded(findings(dossier, families))

/** What the checks find, causes before what may follow from them. */
export function findings(dossier: Dossier, families: readonly string[]): Finding[] {
  const context = contextOf(dossier)
  const found = [
    ...identityFaults(dossier),
    ...referenceFaults(dossier),
    ...nameFaults(dossier),
    ...typographyFaults(dossier),
    ...tellingFaults(context),
    ...logicFaults(context),
    ...sourceFaults(context),
    ...quotationFaults(context),
    ...dateFaults(context),
    ...questionFaults(context),
    ...statementFaults(context),
    ...attributionFaults(context),
    ...strengthFaults(context),
    ...cardFaults(context),
    ...withdrawalFaults(dossier, families),
  ]
  return found.map((finding) => ({ ...finding, touches: [...(finding.touches ?? []), ...placesOf(finding.at)] }))
}

/** The names of the place and of all places in which it lies. */
const placesOf = (at: Path): string[] => at.map((_, i) => insideName(at.slice(0, i + 1)))
