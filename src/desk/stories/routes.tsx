import { Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { record } from '../log/record.ts'
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
  if (!entry) return refuse(c, 'unknown-story')
  const { did, of = '' } = c.req.query()
  const notice =
    did === 'roll-back' ? deskText.story.rolledBack(of) : did === 'settings' ? deskText.story.saved : undefined
  const settings = c.var.store.settings(entry.id)
  return c.html(<StoryPage {...{ entry, settings, notice }} formKey={c.var.formKey} />)
})

stories.post('/desk/:quiz/settings', async (c) => {
  const entry = await c.var.stories.entry(c.req.param('quiz'))
  if (!entry) return refuse(c, 'unknown-story')
  const mustBeSigned = (await fieldsOf(c)).mustBeSigned !== undefined
  c.var.store.setSettings(entry.id, { mustBeSigned })
  const { id: story, version } = entry
  const note = `${deskText.story.mustBeSigned}: ${mustBeSigned ? 'yes' : 'no'}`
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
