import { Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
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

stories.get('/desk/:quiz', async (c) => {
  const entry = await c.var.stories.entry(c.req.param('quiz'))
  if (!entry) return refuse(c, 'unreadable')
  const { did, of = '' } = c.req.query()
  const notice =
    did === 'roll-back' ? deskText.story.rolledBack(of) : did === 'settings' ? deskText.story.saved : undefined
  const settings = c.var.store.settings(entry.id)
  return c.html(<StoryPage {...{ entry, settings, notice }} formKey={c.var.formKey} />)
})

stories.post('/desk/:quiz/settings', async (c) => {
  const entry = await c.var.stories.entry(c.req.param('quiz'))
  if (!entry) return refuse(c, 'unreadable')
  const mustBeSigned = (await fieldsOf(c)).mustBeSigned !== undefined
  const { store, session, now } = c.var
  store.setSettings(entry.id, { mustBeSigned })
  const { id: story, version } = entry
  const note = `${deskText.story.mustBeSigned}: ${mustBeSigned ? 'yes' : 'no'}`
  const at = new Date(now).toISOString()
  store.log({ at, who: session.who, what: 'settings', story, target: '', before: version, after: version, note })
  return c.redirect(`${deskAddresses.story(story)}?did=settings`, 303)
})

stories.get('/desk/:quiz/versions/:version', async (c) => {
  const { quiz: id, version } = c.req.param()
  // The present version may be what is broken, and that must not stop its undoing.
  const entry = await c.var.stories.entry(id)
  const other = entry && (await c.var.stories.kept(entry, version))
  if (!entry || !other) return refuse(c, 'unreadable')
  const present = await c.var.stories.read(id, entry.version)
  const differences = present && differencesBetween(present, other)
  return c.html(<VersionPage {...{ entry, version, differences }} formKey={c.var.formKey} />)
})

stories.post('/desk/:quiz/versions/:version', async (c) => {
  const { quiz: id, version } = c.req.param()
  const { seen } = await fieldsOf(c)
  // As above, whether or not the present version can be read.
  const entry = await c.var.stories.entry(id)
  const other = entry && (await c.var.stories.kept(entry, version))
  if (!entry || !other) return refuse(c, 'unreadable')
  // The differences that the editor has seen are those to another version.
  if (seen !== entry.version) return refuse(c, 'story-moved', deskAddresses.version(id, version))
  const moved = await c.var.stories.move(entry, other)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.version(id, version))
  const { store, session, now } = c.var
  const at = new Date(now).toISOString()
  const change = { what: 'roll-back', story: id, target: version, before: entry.version, after: version } as const
  store.log({ at, who: session.who, ...change, note: '' })
  return c.redirect(`${deskAddresses.story(id)}?did=roll-back&of=${version}`, 303)
})
