import type { Phase } from './model.ts'

/** Whether the host can pause the class in this phase, or let it go on. */
export const isHoldable = (phase: Phase): phase is Extract<Phase, { paused?: number }> =>
  phase.kind === 'open' || phase.kind === 'discussion' || (phase.kind === 'own' && !phase.released)
