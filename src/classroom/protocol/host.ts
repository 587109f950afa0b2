import * as v from 'valibot'
import { bye, refused, seq, sessionInfo, small, snapshotRequest, uuid } from './messages.ts'
import { extraTime, itemResult, leaderboard, phase, reveal, rosterEntry, shownQuestion, totals } from './model.ts'

/**
 * What a host can ask for. `open` without `item` opens the next question; `revote` opens another round of the present
 * one; `own-pace` lets everyone finish alone; `lock` lets nobody new in, or lets them in again.
 */
export const command = v.variant('do', [
  v.object({ do: v.literal('open'), item: v.optional(small) }),
  v.object({ do: v.literal('close') }),
  v.object({
    do: v.literal('discuss'),
    seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(3600))),
  }),
  v.object({ do: v.literal('revote') }),
  v.object({ do: v.literal('reveal') }),
  v.object({ do: v.literal('own-pace') }),
  v.object({ do: v.literal('end') }),
  v.object({ do: v.literal('leaderboard'), shown: v.boolean() }),
  v.object({ do: v.literal('lock'), locked: v.boolean() }),
  v.object({ do: v.literal('remove'), participant: uuid }),
  v.object({ do: v.literal('extra-time'), participant: uuid, factor: extraTime }),
])
export type Command = v.InferOutput<typeof command>

/** `version` is that of the phase the host saw; a command that moves the phase is refused where it is not the present one. */
export const commandMessage = v.object({ type: v.literal('command'), id: uuid, version: v.number(), command })
export type CommandMessage = v.InferOutput<typeof commandMessage>

export const fromHost = v.variant('type', [commandMessage, snapshotRequest])

/** The host’s own: everything about the present question, before anyone else may see it. */
const forHostOnly = {
  version: v.number(),
  /** The present question’s rounds and shifts; null where no question is at hand. */
  result: v.nullable(itemResult),
  totals,
}

/** A question as the host has it, with its key and all that the reveal will say. */
export const hostQuestion = v.object({ ...shownQuestion.entries, reveal })
export type HostQuestion = v.InferOutput<typeof hostQuestion>

export const hostSnapshot = v.object({
  type: v.literal('snapshot'),
  seq,
  now: v.number(),
  session: sessionInfo,
  phase,
  leaderboard: v.optional(leaderboard),
  ...forHostOnly,
  questions: v.array(hostQuestion),
  /** Every question asked so far. */
  results: v.array(itemResult),
  roster: v.array(rosterEntry),
})
export type HostSnapshot = v.InferOutput<typeof hostSnapshot>

export const hostPhase = v.object({
  type: v.literal('phase'),
  seq,
  after: seq,
  now: v.number(),
  phase,
  leaderboard: v.optional(leaderboard),
  ...forHostOnly,
})
export type HostPhase = v.InferOutput<typeof hostPhase>

export const hostFeed = v.object({
  type: v.literal('feed'),
  seq,
  after: seq,
  ...forHostOnly,
  locked: v.boolean(),
  changed: v.array(rosterEntry),
  gone: v.array(v.string()),
})
export type HostFeed = v.InferOutput<typeof hostFeed>

/** The command of this id was carried out. */
export const done = v.object({ type: v.literal('done'), id: v.string(), version: v.number() })
export type Done = v.InferOutput<typeof done>

export const toHost = v.variant('type', [hostSnapshot, hostPhase, hostFeed, done, refused, bye])
export type ToHost = v.InferOutput<typeof toHost>
