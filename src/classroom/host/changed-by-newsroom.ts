import type { HostSnapshot } from '../protocol/host.ts'
import { viewText } from '../view/text.ts'
import { hostText } from './text.ts'

/** All of it that this page shows. */
export const changedWords = (snapshot: HostSnapshot): string[] => [
  ...withdrawnWords(snapshot),
  ...correctedNow(snapshot).map(viewText.corrected),
]

/** What the newsroom has corrected of the present question; at people’s own pace, of any. */
export const correctedNow = ({ phase, corrected = [] }: HostSnapshot): string[] => {
  const present = corrected.filter(({ item }) => phase.kind === 'own' || ('item' in phase && phase.item === item))
  // One correction may touch several questions.
  return [...new Set(present.map(({ what }) => what))]
}

/** What the newsroom has withdrawn while the class runs: the present question, and how many of those still to come. */
export function withdrawnWords({ phase, plan, withdrawn }: HostSnapshot): string[] {
  const present = withdrawn.find(({ item }) => 'item' in phase && phase.item === item)
  const left = withdrawn.filter(({ item }) => !plan.includes(item)).length
  return [
    ...(present ? [hostText.withdrawnNow(present.reason)] : []),
    ...(left > 0 ? [hostText.withdrawnLeft(left)] : []),
  ]
}
