import { type Context, Hono } from 'hono'
import type { Entry } from '../../stories/model.ts'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { momentOf, record } from '../log/record.ts'
import { refuse } from '../refuse.ts'
import { deskText } from '../text.ts'
import { differencesBetween } from './differences.ts'
import { StoriesPage } from './list-page.tsx'
import { listed } from './listed.ts'
import { StoryPage } from './story-page.tsx'
import { VersionPage } from './version-page.tsx'

/** The stories with their versions, and the way back to an earlier one. */
export const stories = new Hono<DeskEnv>()

stories.get('/desk', async (c) => c.html(<StoriesPage stories={await listed(c)} formKey={c.var.formKey} />))

const words = deskText.story

stories.get('/desk/:quiz', async (c) => {
  const entry = await c.var.stories.entry(c.req.param('quiz'))
  if (!entry) return refuse(c, 'unknown-story')
  const { did = '', of = '' } = c.req.query()
  const done = new Map([
    ['roll-back', words.rolledBack(of)],
    ['settings', words.saved],
    ['withdraw-story', words.withdrawn],
    ['restore-story', words.restored],
  ])
  return page(c, entry, { notice: done.get(did) })
})

stories.post('/desk/:quiz/withdrawal', async (c) => {
  const entry = await c.var.stories.entry(c.req.param('quiz'))
  if (!entry) return refuse(c, 'unknown-story')
  const fields = await fieldsOf(c)
  const why = (fields.reason ?? '').trim().slice(0, longestReason)
  const what = fields.do === 'restore' ? 'restore-story' : 'withdraw-story'
  const isSame = (what === 'restore-story') === (entry.withdrawn === undefined)
  if (isSame || (what === 'withdraw-story' && why === '')) {
    c.status(isSame ? 409 : 400)
    return page(c, entry, { fault: isSame ? words.same : words.reasonMissing })
  }
  const withdrawn = what === 'withdraw-story' ? { at: momentOf(c), why } : null
  const moved = await c.var.stories.setWithdrawn(entry, withdrawn)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.story(entry.id))
  record(c, { what, story: entry.id, from: entry.version, note: why })
  return c.redirect(`${deskAddresses.story(entry.id)}?did=${what}`, 303)
})

// Characters, as of a question’s withdrawal.
const longestReason = 300

function page(c: Context<DeskEnv>, entry: Entry, said: { notice?: string | undefined; fault?: string }) {
  const settings = c.var.store.settings(entry.id)
  return c.html(<StoryPage {...{ entry, settings, ...said }} formKey={c.var.formKey} />)
}

stories.post('/desk/:quiz/settings', async (c) => {
  const entry = await c.var.stories.entry(c.req.param('quiz'))
  if (!entry) return refuse(c, 'unknown-story')
  const mustBeSigned = (await fieldsOf(c)).mustBeSigned !== undefined
  c.var.store.setSettings(entry.id, { mustBeSigned })
  const { id: story, version } = entry
  const note = `${words.mustBeSigned}: ${mustBeSigned ? 'yes' : 'no'}`
  record(c, { what: 'settings', story, from: version, note })
  return c.redirect(`${deskAddresses.story(story)}?did=settings`, 303)
})

stories.get('/desk/:quiz/versions/:version', async (c) => {
  const { quiz: id, version } = c.req.param()
  const found = await c.var.stories.story(id, version)
  if (typeof found === 'string') return refuse(c, found)
  const { entry, quiz: other } = found
  // The present version may be what is broken, and that must not stop its undoing.
  const present = await c.var.stories.read(id, entry.version)
  const differences = present && differencesBetween(present, other)
  return c.html(<VersionPage {...{ entry, version, differences }} formKey={c.var.formKey} />)
})

stories.post('/desk/:quiz/versions/:version', async (c) => {
  const { quiz: id, version } = c.req.param()
  const { seen } = await fieldsOf(c)
  // As above, whether or not the present version can be read.
  const found = await c.var.stories.story(id, version)
  if (typeof found === 'string') return refuse(c, found)
  const { entry, quiz: other } = found
  // The differences that the editor has seen are those to another version.
  if (seen !== entry.version) return refuse(c, 'story-moved', deskAddresses.version(id, version))
  const moved = await c.var.stories.move(entry, other)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.version(id, version))
  record(c, { what: 'roll-back', story: id, target: version, from: entry.version, to: version })
  return c.redirect(`${deskAddresses.story(id)}?did=roll-back&of=${version}`, 303)
})
