import * as v from 'valibot'
import { bye, feedHead, phaseMessage, phaseView, refused, snapshotHead, snapshotRequest } from './messages.ts'
import { claimResult, distribution, person, totals } from './model.ts'

export const fromProjector = snapshotRequest

/** Of which the screen shows one a minute (`numberAt`), while newcomers are asked for it; to screens with the key alone. */
const numbers = v.exactOptional(v.string())

/** During a discussion: what the class may talk about. */
const prompt = v.exactOptional(v.string())

export const projectorSnapshot = v.object({
  ...snapshotHead,
  ...phaseView,
  prompt,
  numbers,
  totals,
  roster: v.array(person),
  /** Once the session has ended: how the class did on each claim. */
  claims: v.optional(v.array(claimResult)),
})
export type ProjectorSnapshot = v.InferOutput<typeof projectorSnapshot>

/** Totals, the votes of a poll, and who came, changed or went; at most every 1.5 s. */
export const projectorFeed = v.object({
  ...feedHead,
  totals,
  numbers,
  rounds: v.exactOptional(v.array(distribution)),
  changed: v.array(person),
})
export type ProjectorFeed = v.InferOutput<typeof projectorFeed>

export const projectorPhase = v.object({ ...phaseMessage.entries, prompt, numbers, totals })
export type ProjectorPhase = v.InferOutput<typeof projectorPhase>

export const toProjector = v.variant('type', [projectorSnapshot, projectorPhase, projectorFeed, refused, bye])
export type ToProjector = v.InferOutput<typeof toProjector>
