import * as v from 'valibot'
import { bye, feedHead, phaseHead, refused, small, snapshotHead, snapshotRequest, uuid } from './messages.ts'
import {
  count,
  distribution,
  extraTime,
  itemResult,
  leaderboard,
  phase,
  pollKind,
  reveal,
  rosterEntry,
  shownQuestion,
  totals,
} from './model.ts'

/**
 * The host’s commands.
 *
 * - `open` opens the next question, or the one that `item` names; `revote` opens another round of the present question.
 * - `plan` names the questions that are still to come, in order, and leaves out the others.
 * - `show` goes back to a question that was asked, with its votes.
 * - `pause` stops the clock and refuses answers until `resume`.
 * - `poll` asks something that has no right answer, in the host’s words if there is a `text`; `close` ends it, and so does
 *   the next question.
 * - `own-pace` lets everyone finish alone; `release` then shows them the answers, where the host has kept them back.
 * - `lock` stops new people from joining, or lets them join again.
 * - `number` asks whoever is new for the number on the screen, or no longer.
 * - `send-out` takes everyone out who has joined since a time, and asks newcomers for the number; `let-back-in` undoes it.
 * - `remove` refuses a person’s token and keeps others from their name, until `restore`.
 * - `clear` forgets everyone who has never answered and is gone; with `connected`, those who are still connected too.
 * - `new-name` gives a person a drawn name, and from then on they cannot type one.
 */
export const command = v.variant('do', [
  v.object({ do: v.literal('open'), item: v.optional(small) }),
  v.object({ do: v.literal('plan'), items: v.pipe(v.array(small), v.maxLength(100)) }),
  v.object({ do: v.literal('close') }),
  v.object({
    do: v.literal('discuss'),
    seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(3600))),
  }),
  v.object({ do: v.literal('show'), item: small }),
  v.object({ do: v.literal('pause') }),
  v.object({ do: v.literal('resume') }),
  v.object({ do: v.literal('revote') }),
  v.object({ do: v.literal('reveal') }),
  v.object({
    do: v.literal('poll'),
    ask: pollKind,
    text: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  }),
  v.object({ do: v.literal('own-pace') }),
  v.object({ do: v.literal('release') }),
  v.object({ do: v.literal('end') }),
  v.object({ do: v.literal('leaderboard'), shown: v.boolean() }),
  v.object({ do: v.literal('lock'), locked: v.boolean() }),
  v.object({ do: v.literal('number'), asked: v.boolean() }),
  v.object({ do: v.literal('send-out'), since: v.number() }),
  v.object({ do: v.literal('let-back-in'), since: v.number() }),
  v.object({ do: v.literal('remove'), participant: uuid }),
  v.object({ do: v.literal('new-name'), participant: uuid }),
  v.object({ do: v.literal('restore'), participant: uuid }),
  v.object({ do: v.literal('clear'), connected: v.boolean() }),
  v.object({ do: v.literal('extra-time'), participant: uuid, factor: extraTime }),
])
export type Command = v.InferOutput<typeof command>

/** `version` is the session’s version as the host saw it. A command that moves the session needs the present version. */
export const commandMessage = v.object({ type: v.literal('command'), id: uuid, version: v.number(), command })
export type CommandMessage = v.InferOutput<typeof commandMessage>

export const fromHost = v.variant('type', [commandMessage, snapshotRequest])

/** What only the host gets, before anyone else may see it. */
const hostView = {
  version: v.number(),
  /** The items that the class is asked, in order. Those that are not in it are left out. */
  plan: v.array(count),
  /** What the newsroom has withdrawn since the session began, and why. What was not asked before has left the plan. */
  withdrawn: v.array(v.object({ item: count, reason: v.string() })),
  /** What has been corrected of what the questions rest on, where anything has. The class is told with the answer. */
  corrected: v.optional(v.array(v.object({ item: count, date: v.string(), what: v.string() }))),
  /** The present question’s rounds and shifts, or null without a present question. */
  result: v.nullable(itemResult),
  /** The present poll with its votes. */
  poll: v.optional(v.object({ ...shownQuestion.entries, votes: distribution })),
  totals,
  /** How many more answers the session may store today (UTC), where that is less than a fourth of all. */
  rowsLeft: v.exactOptional(count),
  /** How many have joined within a minute, where that is out of the ordinary; else 0. */
  rush: count,
  /** During a rush: who has come in too fast for a class, as `send-out` takes it, and how many they are. */
  crowd: v.exactOptional(v.object({ since: v.number(), people: count })),
  /** Of which the screen shows one a minute, while newcomers are asked for it. */
  numbers: v.exactOptional(v.string()),
  /** Who was sent out together and may be let back in. */
  sentOut: v.exactOptional(v.array(v.object({ since: v.number(), people: count }))),
  /** Who was removed and may be let back in. */
  removed: v.array(v.object({ id: v.string(), nickname: v.string() })),
}

/** A question as the host gets it, with what to discuss, its key and everything that the reveal will show. */
export const hostQuestion = v.object({ ...shownQuestion.entries, prompt: v.string(), reveal })
export type HostQuestion = v.InferOutput<typeof hostQuestion>

export const hostSnapshot = v.object({
  ...snapshotHead,
  phase,
  leaderboard: v.optional(leaderboard),
  ...hostView,
  questions: v.array(hostQuestion),
  /** What a poll may ask in this session. */
  polls: v.array(pollKind),
  /** The results of every question asked so far. */
  results: v.array(itemResult),
  roster: v.array(rosterEntry),
})
export type HostSnapshot = v.InferOutput<typeof hostSnapshot>

export const hostPhase = v.object({ ...phaseHead, phase, leaderboard: v.optional(leaderboard), ...hostView })
export type HostPhase = v.InferOutput<typeof hostPhase>

export const hostFeed = v.object({ ...feedHead, ...hostView, changed: v.array(rosterEntry) })
export type HostFeed = v.InferOutput<typeof hostFeed>

/** The command with this id was carried out. */
export const done = v.object({ type: v.literal('done'), id: v.string(), version: v.number() })
export type Done = v.InferOutput<typeof done>

export const toHost = v.variant('type', [hostSnapshot, hostPhase, hostFeed, done, refused, bye])
export type ToHost = v.InferOutput<typeof toHost>
