import { type Context, Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { dayOf, record } from '../log/record.ts'
import { refuse } from '../refuse.ts'
import { nameVersion } from '../stories/name-version.ts'
import type { DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { corrected, type Wanted } from './correct.ts'
import { CorrectionsPage } from './page.tsx'

/** What readers are told of mistakes that they saw. */
export const corrections = new Hono<DeskEnv>()

const words = deskText.corrections
const faults = { missing: words.missing, 'unknown-claim': words.unknownClaim, 'told-already': words.toldAlready }

corrections.get('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  return page(c, story, c.req.query('did') === 'correct' ? { notice: words.done } : {})
})

corrections.post('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const { what = '', why = '', seen } = await fieldsOf(c)
  const claims = new URLSearchParams(await c.req.text()).getAll('claim')
  const wanted: Wanted = { what: what.trim(), why: why.trim(), claims }
  const made = corrected(story.quiz.dossier, wanted, dayOf(c))
  if (!made.ok) {
    c.status(made.reason === 'told-already' ? 409 : 400)
    return page(c, story, { fault: faults[made.reason], wanted })
  }
  const { entry, quiz } = story
  // A form that was sent before has been published since it was seen.
  if (seen !== entry.version) return refuse(c, 'story-moved', deskAddresses.corrections(entry.id))
  const next = await nameVersion(made.dossier, quiz.bank, quiz.findings)
  const moved = await c.var.stories.move(entry, next)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.corrections(entry.id))
  const versions = { from: entry.version, to: next.version }
  record(c, { what: 'correct', story: entry.id, target: claims.join(' '), ...versions, note: wanted.what })
  return c.redirect(`${deskAddresses.corrections(entry.id)}?did=correct`, 303)
})

type Said = { notice?: string; fault?: string; wanted?: Wanted }

const page = (c: Context<DeskEnv>, { entry: { version }, quiz: { dossier } }: DeskStory, said: Said) =>
  c.html(<CorrectionsPage dossier={dossier} version={version} formKey={c.var.formKey} {...said} />)
