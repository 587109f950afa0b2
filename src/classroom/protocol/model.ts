import * as v from 'valibot'

/**
 * What a session consists of, as valibot schemas. The files beside this one combine them into messages. All times are
 * milliseconds since 1970 by the server’s clock. Items are counted from 0, rounds from 1.
 */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const time = v.number()
const id = v.pipe(v.string(), v.maxLength(120))

/** How many people can join one session: as many as `npm run bench:classroom` has proved. */
export const capacity = 1000
/** The longest typed nickname, in characters as a reader counts them. */
export const longestName = 24
/** How many host devices, projectors, and screens without the key of the projector’s link may be connected at once. */
export const hostDevices = 4
export const projectors = 8
export const spectators = 8
/** How many messages a socket may send within so many milliseconds. Our busiest page sends some twenty after a tunnel. */
export const messageRate = { most: 40, within: 10_000 }

export const audiences = ['participant', 'host', 'projector'] as const
export type Audience = (typeof audiences)[number]

export const paces = ['teacher', 'own'] as const

/** When people at their own pace see the answers: to each question at once, when they have finished, or when the host shows them. */
export const answersShown = ['each', 'finished', 'released'] as const

/** `soft` marks late answers, `hard` refuses them. The timer applies at the teacher’s pace only. */
export const timer = v.variant('kind', [
  v.object({ kind: v.literal('off') }),
  v.object({
    kind: v.picklist(['soft', 'hard']),
    seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(3600)),
  }),
])

/** What a host chooses at the start; every choice has a default. */
export const options = v.object({
  pace: v.optional(v.picklist(paces), 'teacher'),
  answers: v.optional(v.picklist(answersShown), 'each'),
  timer: v.optional(timer, { kind: 'off' }),
  /** Length of the discussion’s countdown. */
  discussionSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(3600)), 120),
  /** Whether the class sees the result of the first round before it votes again. */
  showFirst: v.optional(v.boolean(), false),
  /** Accuracy points; never for speed. */
  points: v.optional(v.boolean(), false),
  /** Whether people may type a nickname of their own. */
  typedNames: v.optional(v.boolean(), false),
  /** Whether a round closes by itself once everyone who is connected has answered. */
  closeEarly: v.optional(v.boolean(), true),
  /** By when people at their own pace have to finish; without it, within a week. At the latest a day before the deletion. */
  finishBy: v.exactOptional(time),
  /** Whether finished answers also enter the story’s public statistics. */
  toStatistics: v.optional(v.boolean(), false),
  /** Whether the answers were given on paper and typed in, so that no pupil has a device with their own. */
  paper: v.exactOptional(v.boolean()),
})
export type Options = v.InferOutput<typeof options>

/** Since when the host has held the phase: its clock stands, and nobody can answer. */
const paused = v.exactOptional(time)

/** The present phase. `deadline` is null without a timer; a participant’s own deadline includes their extra time. */
export const phase = v.variant('kind', [
  v.object({ kind: v.literal('lobby') }),
  v.object({ kind: v.literal('open'), item: count, round: count, opened: time, deadline: v.nullable(time), paused }),
  v.object({ kind: v.literal('closed'), item: count, round: count }),
  v.object({ kind: v.literal('discussion'), item: count, round: count, until: time, paused }),
  v.object({ kind: v.literal('revealed'), item: count }),
  /** `released` once the host has shown the answers: from then on nobody can answer. */
  v.object({ kind: v.literal('own'), until: time, released: v.exactOptional(v.boolean()), paused }),
  v.object({ kind: v.literal('ended'), at: time }),
])
export type Phase = v.InferOutput<typeof phase>

/** Extra time: a factor of the timer, or no timer at all. Only the host and the person concerned see it. */
export const extraTimes = [1, 1.25, 1.5, 'untimed'] as const
export const extraTime = v.picklist(extraTimes)
export type ExtraTime = v.InferOutput<typeof extraTime>

/** A question as participants and the projector get it: without key and feedback. */
export const shownQuestion = v.object({
  item: count,
  /** Its place among the questions that the class is asked, from 0, and how many those are; null and 0 for a poll. */
  place: v.nullable(count),
  of: count,
  id,
  /** A sentence made for the question, to be weighed. It is shown above the stem. */
  statement: v.exactOptional(v.string()),
  stem: v.string(),
  options: v.array(v.object({ id, text: v.string() })),
})
export type ShownQuestion = v.InferOutput<typeof shownQuestion>

/** What a poll may ask: a show of hands, or which headline or opening of the story one would have run. None has a key. */
export const pollKinds = ['hands', 'headline', 'opening'] as const
export type PollKind = (typeof pollKinds)[number]
export const pollKind = v.picklist(pollKinds)

/** The result of one round, as far as the class may see it. An option that nobody chose is not in `counts`. */
export const distribution = v.object({ round: count, answered: count, counts: v.record(id, count) })
export type Distribution = v.InferOutput<typeof distribution>

/** Below 35 % right: teach it again; from 35 to 70 %: let the class discuss; above: explain briefly and go on. */
export const advices = ['re-teach', 'discuss', 'explain'] as const
export type Advice = (typeof advices)[number]

/** The result of one round, for the host. */
export const roundResult = v.object({
  ...distribution.entries,
  right: count,
  /** Share right of those who answered, 0 to 1; null before the first answer. */
  share: v.nullable(v.number()),
  late: count,
  advice: v.nullable(v.picklist(advices)),
})
export type RoundResult = v.InferOutput<typeof roundResult>

/** How answers changed between two rounds, counting only people who answered both. */
export const shift = v.object({
  from: count,
  to: count,
  paired: count,
  rightRight: count,
  wrongRight: count,
  rightWrong: count,
  wrongWrong: count,
  /** Hake’s normalized gain (after − before) ∕ (1 − before); null without pairs, or if all were right before. */
  gain: v.nullable(v.number()),
})
export type Shift = v.InferOutput<typeof shift>

/** One question’s rounds, and the shift from each round to the next (and from first to last where there are more). */
export const itemResult = v.object({ item: count, rounds: v.array(roundResult), shifts: v.array(shift) })
export type ItemResult = v.InferOutput<typeof itemResult>

/** What has been corrected, oldest first. */
export const corrections = v.array(v.object({ date: v.string(), what: v.string() }))

/** Key, reasons and sources of one question. The class gets them when the host reveals the answer. */
export const reveal = v.object({
  item: count,
  key: id,
  explanation: v.string(),
  feedback: v.record(id, v.string()),
  source: v.array(
    v.object({
      paragraph: v.number(),
      claim: v.string(),
      chain: v.array(v.string()),
      mode: v.picklist(['states', 'implies']),
      quote: v.optional(v.string()),
    }),
  ),
  /** What has been corrected of what the question rests on, oldest first, where anything has. */
  corrections: v.optional(corrections),
  cards: v.array(v.object({ id, title: v.string() })),
  /** Every round’s distribution and every shift. Both are empty at a person’s own pace. */
  rounds: v.array(distribution),
  shifts: v.array(shift),
})
export type Reveal = v.InferOutput<typeof reveal>

/** How the class did on one claim, over all questions that rest on it; everyone’s last answer to each question counts. */
export const claimResult = v.strictObject({ claim: id, right: count, answered: count })
export type ClaimResult = v.InferOutput<typeof claimResult>

/** A participant as the class may see them. */
export const person = v.object({ id, nickname: v.string(), here: v.boolean() })

/** A participant as the host sees them. */
export const rosterEntry = v.object({
  ...person.entries,
  extraTime,
  /** Whether they have answered the open round. */
  answered: v.boolean(),
  /** How many questions they have answered, for progress at their own pace. */
  done: count,
  points: count,
})
export type RosterEntry = v.InferOutput<typeof rosterEntry>

/** The first ranks by points; equal points share a rank. It is sent only while the host shows it. */
export const leaderboard = v.array(v.object({ rank: count, nickname: v.string(), points: count }))
export type Leaderboard = v.InferOutput<typeof leaderboard>

/**
 * `expected` counts everyone who is connected, has answered or has extra time. At people’s own pace `answered` counts
 * those who have finished, and `expected` counts everyone.
 */
export const totals = v.object({ answered: count, expected: count, people: count, here: count })
export type Totals = v.InferOutput<typeof totals>

/** One answer of one person in one round. */
export type Vote = {
  participant: string
  item: number
  round: number
  option: string
  submission: string
  at: number
  late: boolean
  /** Given at the person’s own pace. */
  alone: boolean
}

/** Why a session refuses something. */
export const refusals = [
  'malformed',

  // An answer.
  /** The question or round is not open yet. */
  'early',
  /** It was open and is closed, or the hard timer has run out. */
  'late',
  /** The answer belongs to a round before the present one. */
  'stale',
  /** This person has another answer in this round, which counts; `kept` names it. */
  'already-answered',
  'unknown-option',
  /** The host has paused the class. The same answer is taken once the class goes on. */
  'paused',

  // Access to the session.
  'unknown-session',
  'session-ended',
  /** The host admits nobody new. A person who has joined comes back with their token. */
  'locked',
  'session-full',
  /** Whoever is new has to send the number that the class’s screen shows; this is not it. */
  'wrong-number',
  'removed',
  /** The token belongs to nobody here, or the command names nobody here. */
  'unknown-participant',
  'wrong-secret',
  'too-many-attempts',
  /** This client has polled, or the hosts have sent commands, more often than `messageRate`. */
  'too-many-messages',

  // A nickname.
  'name-taken',
  'name-not-allowed',
  'name-unfit',
  'names-used-up',

  /** Anything that is stored: the session has stored as much as it may in a day (UTC). What was stored before counts. */
  'rows-used-up',

  // A command.
  /** The session has moved on since the command was given: a double click, or another host device. */
  'stale-version',
  /** The command cannot be carried out in this phase. */
  'wrong-phase',
  'no-more-questions',
  /** This session has had as many commands as any lesson needs. It can still be ended. */
  'commands-used-up',
  /** This question has had as many rounds as a question may have. Its answer can still be shown. */
  'rounds-used-up',
] as const
export type Refusal = (typeof refusals)[number]
