import type { Context } from 'hono'
import type { DeskEnv } from '../env.ts'
import { dayOf, momentOf, record } from '../log/record.ts'
import type { DeskStory } from '../stories/stories.ts'
import type { Row } from './model.ts'
import { wholeBankOf } from './whole.ts'
import { withItem, withoutItem } from './withdrawing.ts'

type Did = 'sign' | 'unsign' | 'withdraw' | 'restore'

/** `same` where it is so already; `reworded` where its words have changed since the editor saw them; `gone` where it is not made any more. */
export type Changed =
  | { ok: true; did: Did }
  | { ok: false; reason: 'no-reason' | 'same' | 'reworded' | 'gone' }
  | { ok: false; reason: 'story-moved'; present: string | null }

const longestReason = 300

/** Does to a question what a form asks for, and logs it. */
export async function change(
  c: Context<DeskEnv>,
  story: DeskStory,
  row: Row,
  fields: Record<string, string | undefined>,
): Promise<Changed> {
  const reason = (fields.reason ?? '').trim().slice(0, longestReason)
  if (fields.do === 'sign' || fields.do === 'unsign') return signing(c, story, row, fields.do, fields.worded)
  if (fields.do === 'withdraw') {
    if (reason === '') return { ok: false, reason: 'no-reason' }
    const next = await withoutItem(story.quiz, row.item.id, reason, dayOf(c))
    return next ? moved(c, story, row, 'withdraw', next, reason) : { ok: false, reason: 'same' }
  }
  if (fields.do !== 'restore' || !row.withdrawal) return { ok: false, reason: 'same' }
  const next = await withItem(story.quiz, row.item.id, wholeBankOf(story.quiz.dossier))
  return next ? moved(c, story, row, 'restore', next, '') : { ok: false, reason: 'gone' }
}

/** A signature is for the words that the editor has seen. */
function signing(c: Context<DeskEnv>, { entry }: DeskStory, row: Row, did: 'sign' | 'unsign', seen?: string): Changed {
  const isSigned = row.state === 'signed'
  if (row.withdrawal || isSigned === (did === 'sign')) return { ok: false, reason: 'same' }
  if (seen !== row.worded) return { ok: false, reason: 'reworded' }
  const { store, session } = c.var
  const { id: item } = row.item
  if (did === 'sign') store.sign(entry.id, { item, worded: row.worded, who: session.who, at: momentOf(c) })
  else store.unsign(entry.id, item)
  record(c, { what: did, story: entry.id, target: item, from: entry.version })
  return { ok: true, did }
}

async function moved(
  c: Context<DeskEnv>,
  { entry }: DeskStory,
  { item }: Row,
  did: 'withdraw' | 'restore',
  next: DeskStory['quiz'],
  note: string,
): Promise<Changed> {
  const result = await c.var.stories.move(entry, next)
  if (!result.ok) return result
  record(c, { what: did, story: entry.id, target: item.id, from: entry.version, to: next.version, note })
  return { ok: true, did }
}
