import type { Context } from 'hono'
import type { DeskEnv } from '../env.ts'
import { momentOf, record } from '../log/record.ts'
import type { Signature } from '../store.ts'
import type { Basis, Preparation, Prepared } from './prepare.ts'

/** What this text would publish over the present version, or as a new story; or its faults. */
export async function preparedFor(c: Context<DeskEnv>, basis: Basis, text: string): Promise<Preparation> {
  // With the reader of YAML, which few pages need.
  const { prepare } = await import('./prepare.ts')
  return prepare(basis, text, c.var.store.signatures(basis.id), momentOf(c))
}

type Published = { ok: true } | { ok: false; reason: 'unsigned'; left: number } | { ok: false; reason: 'story-moved' }

/** Publishes what an editor has seen, with the signatures of the form, unless questions have to be signed first or somebody was faster. */
export async function publishSeen(c: Context<DeskEnv>, { id, present }: Basis, prepared: Prepared): Promise<Published> {
  const { store, stories } = c.var
  const signed = await signaturesFor(c, id, prepared)
  const left = prepared.unsigned - signed.length
  if (store.settings(id).mustBeSigned && left > 0) return { ok: false, reason: 'unsigned', left }
  const { quiz } = prepared
  const moved = await stories.move(present?.entry ?? null, quiz)
  if (!moved.ok) return { ok: false, reason: 'story-moved' }
  for (const signature of signed) store.sign(id, signature)
  const from = present?.entry.version ?? ''
  record(c, { what: 'publish', story: id, target: quiz.version, from, to: quiz.version })
  return { ok: true }
}

/** Of the questions that the editor has been shown, those that the form signs. */
async function signaturesFor(c: Context<DeskEnv>, id: string, { fresh }: Prepared): Promise<Signature[]> {
  const ticked = new Set(new URLSearchParams(await c.req.text()).getAll('sign'))
  const { store, session } = c.var
  const kept = store.signatures(id)
  return fresh
    .filter(({ item, worded }) => ticked.has(item.id) && kept.get(item.id)?.worded !== worded)
    .map(({ item, worded }) => ({ item: item.id, worded, who: session.who, at: momentOf(c) }))
}
