import { type Context, Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { refuse } from '../refuse.ts'
import type { Absent, DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { PublishPage } from './page.tsx'
import type { Prepared } from './prepare.ts'
import { preparedFor, publishSeen } from './publication.ts'

/** A story’s text is checked, set beside the present version, and published once an editor has seen what changes. */
export const publishing = new Hono<DeskEnv>()

const words = deskText.publish

publishing.get('/desk/:quiz/publish', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const { did, of = '' } = c.req.query()
  const notice = did === 'publish' ? words.done(of) : undefined
  const { asText } = await import('./prepare.ts')
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
  const published = await publishSeen(c, basisOf(story), prepared)
  if (published.ok) return c.redirect(`${deskAddresses.publish(story.entry.id)}?did=publish&of=${fields.version}`, 303)
  if (published.reason === 'story-moved') return movedOn(c, await c.var.stories.story(story.entry.id), text)
  c.status(409)
  return page(c, story, { text, prepared, fault: words.mustBeSigned(published.left) })
})

const basisOf = (story: DeskStory) => ({ id: story.entry.id, present: story })

/** The page that shows what would change, once the version can be read at its addresses. */
async function seen(c: Context<DeskEnv>, story: DeskStory, said: Said & { prepared: Prepared }): Promise<Response> {
  if (said.prepared.quiz.version !== story.entry.version) await c.var.stories.keepPreview(said.prepared.quiz)
  return page(c, story, said)
}

/** The version that this text makes, or the page with its faults. */
async function preparedFrom(c: Context<DeskEnv>, story: DeskStory, text: string): Promise<Prepared | Response> {
  const made = await preparedFor(c, basisOf(story), text)
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
