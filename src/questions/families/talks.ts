import type { Facts } from '../../dossier/facts.ts'
import type { Outlet } from '../../dossier/model.ts'

/** Remarks or a press conference: somebody speaks there, and is named for it, and what was said need not be published. */
export const isTalk = ({ kind, report }: Outlet): boolean => kind === 'statement' && report !== undefined

/** Whether both sides are heard in several places, talks among them, and not in one published text each. */
export const areSpoken = (facts: Facts): boolean =>
  facts.accounts.every(({ outlets }) => outlets.length > 1 && outlets.some((id) => isTalk(facts.outlet(id))))
