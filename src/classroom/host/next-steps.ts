import type { HostSnapshot } from '../protocol/host.ts'
import type { ItemResult, RoundResult } from '../protocol/model.ts'

/** A button of the host’s page, with the protocol’s command that it sends. */
export const steps = {
  openFirst: 'open',
  openNext: 'open',
  resume: 'resume',
  close: 'close',
  discuss: 'discuss',
  revote: 'revote',
  revoteTaught: 'revote',
  reveal: 'reveal',
} as const
export type Step = keyof typeof steps

/** Why the first step is recommended. */
export type Reason = 're-teach' | 'discuss' | 'explain' | 'settle' | 'discussing'

/** What the host can do next, the recommended step first. The advice gives the reason for that step and for no other. */
export type HostSteps = { steps: readonly Step[]; advice: Reason | null }

/** The one rule from which the host’s page takes its main button, its other buttons and its advice. */
export function nextSteps({
  phase,
  plan,
  result,
  results,
  poll,
}: Pick<HostSnapshot, 'phase' | 'plan' | 'result' | 'results' | 'poll'>): HostSteps {
  const held: Step[] = 'paused' in phase ? ['resume'] : []
  const next: HostSteps = { steps: isAllAsked(plan, results) ? [] : ['openNext'], advice: null }
  switch (phase.kind) {
    case 'lobby':
      return { steps: ['openFirst'], advice: null }
    case 'open':
      return { steps: [...held, 'close'], advice: null }
    case 'closed':
      return poll ? next : afterVote(result?.rounds.at(-1))
    case 'discussion':
      return { steps: [...held, 'revote', 'reveal'], advice: held[0] ? null : 'discussing' }
    case 'revealed':
      return next
    default:
      return { steps: [], advice: null }
  }
}

/** Peer instruction: if few are right, teach again; if about half are, discuss; if most are, or after a second vote, explain. */
function afterVote(last: RoundResult | undefined): HostSteps {
  const advice = last?.advice ?? null
  if (advice !== null && advice !== 'explain' && last?.round === 1)
    return advice === 're-teach'
      ? { steps: ['revoteTaught', 'discuss', 'reveal'], advice }
      : { steps: ['discuss', 'revote', 'reveal'], advice }
  return { steps: ['reveal', 'discuss', 'revote'], advice: advice === null || advice === 'explain' ? advice : 'settle' }
}

/** Whether the class has been asked every question of the plan. */
export const isAllAsked = (plan: readonly number[], results: readonly ItemResult[]): boolean =>
  plan.every((item) => results.some((result) => result.item === item))
