import type { Context } from 'hono'
import { problem } from '../http/problem.ts'
import { deskAddresses } from './addresses.ts'
import type { DeskEnv } from './env.ts'
import { deskText } from './text.ts'

/** What the desk itself cannot do, by the refusal that stands for it. */
const refusals = {
  'unknown-story': { as: 'unknown-quiz', detail: deskText.unknownStory },
  unreadable: { as: 'unavailable', detail: deskText.unreadable },
  'unknown-item': { as: 'unknown-item', detail: deskText.bank.unknown },
  'story-moved': { as: 'story-moved', detail: deskText.movedOn },
} as const

/** Refuses with a way back to a page of the desk. */
export async function refuse(
  c: Context<DeskEnv>,
  reason: keyof typeof refusals,
  to = deskAddresses.home(),
): Promise<Response> {
  const { as, detail } = refusals[reason]
  return problem(c, as, { detail, back: { href: to, label: deskText.toDesk } })
}
