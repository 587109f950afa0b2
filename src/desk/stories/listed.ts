import type { Context } from 'hono'
import type { Quiz } from '../../questions/model.ts'
import { readTally } from '../../results/pages/read-tally.ts'
import { meanShare } from '../../results/pages/view.ts'
import type { Entry } from '../../stories/model.ts'
import { wordedOf } from '../bank/model.ts'
import type { DeskEnv } from '../env.ts'
import type { Signature } from '../store.ts'

/** A story as the list has it. What its version and its results say is left out where they cannot be read. */
export type Listed = Pick<Entry, 'id' | 'title' | 'version' | 'withdrawn'> & {
  /** When the present version was first published (ISO 8601). */
  published: string
  versions: number
  questions: number
  bank?: { findings: number; withdrawn: number; signed: number }
  /** Of the present version; `score` is null where nobody has finished a quiz. */
  results?: { plays: number; score: number | null }
}

// Each costs a read of KV the first time: so many stories are shown with their bank and results.
const mostRead = 20

/** Every story, newest first. */
export async function listed(c: Context<DeskEnv>): Promise<Listed[]> {
  const entries = await c.var.stories.list()
  return Promise.all(entries.map((entry, i) => describe(c, entry, i < mostRead)))
}

async function describe(c: Context<DeskEnv>, entry: Entry, inFull: boolean): Promise<Listed> {
  const { id, title, version, versions, counts } = entry
  const published = versions.find((one) => one.version === version)?.at ?? ''
  const state = entry.withdrawn && { withdrawn: entry.withdrawn }
  const short = { id, title, version, ...state, published, versions: versions.length, questions: counts.questions }
  const quiz = inFull ? await c.var.stories.read(id, version) : null
  if (!quiz) return short
  const { attempts, scores } = await readTally(c.env, quiz)
  return {
    ...short,
    bank: {
      findings: Object.keys(quiz.findings).length,
      withdrawn: quiz.dossier.withdrawn.length,
      signed: await signedIn(quiz, c.var.store.signatures(id)),
    },
    results: { plays: attempts, score: meanShare(scores) },
  }
}

/** How many questions of this version are signed as they are worded in it. */
export async function signedIn({ bank }: Quiz, signatures: ReadonlyMap<string, Signature>): Promise<number> {
  const signed = await Promise.all(bank.map(async (item) => signatures.get(item.id)?.worded === (await wordedOf(item))))
  return signed.filter(Boolean).length
}
