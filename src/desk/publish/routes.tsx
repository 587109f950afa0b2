import { type Context, Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { momentOf, record } from '../log/record.ts'
import { refuse } from '../refuse.ts'
import type { Signature } from '../store.ts'
import type { Absent, DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { PublishPage } from './page.tsx'
import type { Prepared } from './prepare.ts'

/** A story’s text is checked, set beside the present version, and published once an editor has seen what changes. */
export const publishing = new Hono<DeskEnv>()

const words = deskText.publish

// With the reader of YAML, which only this page needs.
const preparing = () => import('./prepare.ts')

publishing.get('/desk/:quiz/publish', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const { did, of = '' } = c.req.query()
  const notice = did === 'publish' ? words.done(of) : undefined
  const { asText } = await preparing()
  return page(c, story, { text: asText(story.quiz.dossier), notice })
})

publishing.post('/desk/:quiz/publish', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const fields = await fieldsOf(c)
  const text = (fields.text ?? '').replaceAll('\r\n', '\n')
  const prepared = await preparedFrom(c, story, text)
  if (prepared instanceof Response) return prepared
  if (fields.do !== 'publish') return seen(c, story, { text, prepared })
  // What the editor has seen is what is published: neither the text nor the story may have changed since.
  if (fields.seen !== story.entry.version) return movedOn(c, story, text)
  if (fields.version !== prepared.quiz.version) return seen(c, story, { text, prepared, fault: words.notSeen })
  const signed = await signaturesFor(c, prepared)
  const left = prepared.unsigned - signed.length
  if (c.var.store.settings(story.entry.id).mustBeSigned && left > 0) {
    c.status(409)
    return page(c, story, { text, prepared, fault: words.mustBeSigned(left) })
  }
  const isPublished = await publish(c, story, prepared, signed)
  if (!isPublished) return movedOn(c, await c.var.stories.story(story.entry.id), text)
  return c.redirect(`${deskAddresses.publish(story.entry.id)}?did=publish&of=${prepared.quiz.version}`, 303)
})

/** The page that shows what would change, once the version can be read at its addresses. */
async function seen(c: Context<DeskEnv>, story: DeskStory, said: Said & { prepared: Prepared }): Promise<Response> {
  if (said.prepared.quiz.version !== story.entry.version) await c.var.stories.keepPreview(said.prepared.quiz)
  return page(c, story, said)
}

/** The version that this text makes, or the page with its faults. */
async function preparedFrom(c: Context<DeskEnv>, story: DeskStory, text: string): Promise<Prepared | Response> {
  const { prepare } = await preparing()
  const made = await prepare(story, text, c.var.store.signatures(story.entry.id), momentOf(c))
  if (made.ok) return made.prepared
  c.status(422)
  return page(c, story, { text, faults: made.faults })
}

/** Somebody else has published meanwhile: the text stays, beside what it changes now. */
async function movedOn(c: Context<DeskEnv>, story: DeskStory | Absent, text: string): Promise<Response> {
  if (typeof story === 'string') return refuse(c, story)
  const prepared = await preparedFrom(c, story, text)
  if (prepared instanceof Response) return prepared
  c.status(409)
  return seen(c, story, { text, prepared, fault: deskText.movedOn })
}

/** Whether what was seen is published now; somebody else may have been faster. */
async function publish(
  c: Context<DeskEnv>,
  { entry }: DeskStory,
  { quiz }: Prepared,
  signed: readonly Signature[],
): Promise<boolean> {
  const moved = await c.var.stories.move(entry, quiz)
  if (!moved.ok) return false
  for (const signature of signed) c.var.store.sign(entry.id, signature)
  record(c, { what: 'publish', story: entry.id, target: quiz.version, from: entry.version, to: quiz.version })
  return true
}

/** Of the questions that the editor has been shown, those that the form signs. */
async function signaturesFor(c: Context<DeskEnv>, { fresh }: Prepared): Promise<Signature[]> {
  const ticked = new Set(new URLSearchParams(await c.req.text()).getAll('sign'))
  const { store, session } = c.var
  const kept = store.signatures(c.req.param('quiz') ?? '')
  return fresh
    .filter(({ item, worded }) => ticked.has(item.id) && kept.get(item.id)?.worded !== worded)
    .map(({ item, worded }) => ({ item: item.id, worded, who: session.who, at: momentOf(c) }))
}

type Said = {
  text: string
  prepared?: Prepared
  faults?: readonly string[]
  notice?: string | undefined
  fault?: string
}

async function page(c: Context<DeskEnv>, { entry }: DeskStory, said: Said): Promise<Response> {
  const { mustBeSigned } = c.var.store.settings(entry.id)
  return c.html(<PublishPage entry={entry} mustBeSigned={mustBeSigned} formKey={c.var.formKey} {...said} />)
}
