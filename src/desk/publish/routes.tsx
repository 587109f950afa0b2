import { type Context, Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { refuse } from '../refuse.ts'
import type { Signature } from '../store.ts'
import type { DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { PublishPage } from './page.tsx'
import type { Prepared } from './prepare.ts'

/** A story’s text is checked, set beside the present version, and published once an editor has seen what changes. */
export const publishing = new Hono<DeskEnv>()

const words = deskText.publish

// With the reader of YAML, which only this page needs.
const preparing = () => import('./prepare.ts')

publishing.get('/desk/:quiz/publish', async (c) => {
  const story = await c.var.stories.present(c.req.param('quiz'))
  if (!story) return refuse(c, 'unreadable')
  const { did, of = '' } = c.req.query()
  const notice = did === 'publish' ? words.done(of) : undefined
  const { asText } = await preparing()
  return page(c, story, { text: asText(story.quiz.dossier), notice })
})

publishing.post('/desk/:quiz/publish', async (c) => {
  const story = await c.var.stories.present(c.req.param('quiz'))
  if (!story) return refuse(c, 'unreadable')
  const fields = await fieldsOf(c)
  const text = (fields.text ?? '').replaceAll('\r\n', '\n')
  const at = new Date(c.var.now).toISOString()
  const kept = c.var.store.signatures(story.entry.id)
  const { prepare } = await preparing()
  const made = await prepare(story, text, kept, at)
  if (!made.ok) {
    c.status(422)
    return page(c, story, { text, faults: made.faults })
  }
  const { prepared } = made
  if (fields.do !== 'publish') return page(c, story, { text, prepared })
  // What the editor has seen is what is published: neither the text nor the story may have changed since.
  if (fields.seen !== story.entry.version) return refuse(c, 'story-moved', deskAddresses.publish(story.entry.id))
  if (fields.version !== prepared.quiz.version) return page(c, story, { text, prepared, fault: words.notSeen })
  const signed = await signaturesFor(c, prepared, at)
  const left = prepared.unsigned - signed.length
  if (c.var.store.settings(story.entry.id).mustBeSigned && left > 0) {
    c.status(409)
    return page(c, story, { text, prepared, fault: words.mustBeSigned(left) })
  }
  return publish(c, story, prepared, signed, at)
})

async function publish(
  c: Context<DeskEnv>,
  { entry }: DeskStory,
  { quiz }: Prepared,
  signed: readonly Signature[],
  at: string,
) {
  const moved = await c.var.stories.move(entry, quiz)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.publish(entry.id))
  const { store, session } = c.var
  for (const signature of signed) store.sign(entry.id, signature)
  const versions = { before: entry.version, after: quiz.version }
  store.log({ at, who: session.who, what: 'publish', story: entry.id, target: quiz.version, ...versions, note: '' })
  return c.redirect(`${deskAddresses.publish(entry.id)}?did=publish&of=${quiz.version}`, 303)
}

/** Of the questions that the editor has been shown, those that the form signs. */
async function signaturesFor(c: Context<DeskEnv>, { fresh }: Prepared, at: string): Promise<Signature[]> {
  const ticked = new Set(new URLSearchParams(await c.req.text()).getAll('sign'))
  const { store, session } = c.var
  const kept = store.signatures(c.req.param('quiz') ?? '')
  return fresh
    .filter(({ item, worded }) => ticked.has(item.id) && kept.get(item.id)?.worded !== worded)
    .map(({ item, worded }) => ({ item: item.id, worded, who: session.who, at }))
}

type Said = {
  text: string
  prepared?: Prepared
  faults?: readonly string[]
  notice?: string | undefined
  fault?: string
}

function page(c: Context<DeskEnv>, { entry }: DeskStory, said: Said) {
  const { mustBeSigned } = c.var.store.settings(entry.id)
  return c.html(<PublishPage entry={entry} mustBeSigned={mustBeSigned} formKey={c.var.formKey} {...said} />)
}
