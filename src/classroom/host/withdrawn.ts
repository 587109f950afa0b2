import type { HostSnapshot } from '../protocol/host.ts'
import { hostText } from './text.ts'

/** What the newsroom has withdrawn while the class runs: the present question, and how many of those still to come. */
export function withdrawnWords({ phase, plan, withdrawn }: HostSnapshot): string[] {
  const present = withdrawn.find(({ item }) => 'item' in phase && phase.item === item)
  const left = withdrawn.filter(({ item }) => !plan.includes(item)).length
  return [
    ...(present ? [hostText.withdrawnNow(present.reason)] : []),
    ...(left > 0 ? [hostText.withdrawnLeft(left)] : []),
  ]
}
