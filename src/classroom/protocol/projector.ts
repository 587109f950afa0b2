import * as v from 'valibot'
import { bye, phaseMessage, refused, scene, seq, sessionInfo, snapshotRequest } from './messages.ts'
import { person, totals } from './model.ts'

export const fromScreen = snapshotRequest

const people = { changed: v.array(person), gone: v.array(v.string()) }

export const screenSnapshot = v.object({
  type: v.literal('snapshot'),
  seq,
  now: v.number(),
  session: sessionInfo,
  ...scene,
  totals,
  roster: v.array(person),
})
export type ScreenSnapshot = v.InferOutput<typeof screenSnapshot>

/** For the projector: totals, and who came, changed or went, at most every 1.5 s. */
export const screenFeed = v.object({
  type: v.literal('feed'),
  seq,
  after: seq,
  totals,
  locked: v.boolean(),
  ...people,
})
export type ScreenFeed = v.InferOutput<typeof screenFeed>

export const screenPhase = v.object({ ...phaseMessage.entries, totals })
export type ScreenPhase = v.InferOutput<typeof screenPhase>

export const toScreen = v.variant('type', [screenSnapshot, screenPhase, screenFeed, refused, bye])
export type ToScreen = v.InferOutput<typeof toScreen>
