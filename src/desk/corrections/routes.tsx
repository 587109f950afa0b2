import { type Context, Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import { renamed } from '../bank/withdrawing.ts'
import type { DeskEnv } from '../env.ts'
import { refuse } from '../refuse.ts'
import type { DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { corrected, type Wanted } from './correct.ts'
import { CorrectionsPage } from './page.tsx'

/** What readers are told of mistakes that they saw. */
export const corrections = new Hono<DeskEnv>()

const words = deskText.corrections
const faults = { missing: words.missing, 'unknown-claim': words.unknownClaim, 'told-already': words.toldAlready }

corrections.get('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.present(c.req.param('quiz'))
  if (!story) return refuse(c, 'unreadable')
  return page(c, story, c.req.query('did') === 'correct' ? { notice: words.done } : {})
})

corrections.post('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.present(c.req.param('quiz'))
  if (!story) return refuse(c, 'unreadable')
  const { what = '', why = '', seen } = await fieldsOf(c)
  const claims = new URLSearchParams(await c.req.text()).getAll('claim')
  const wanted: Wanted = { what: what.trim(), why: why.trim(), claims }
  const made = corrected(story.quiz.dossier, wanted, new Date(c.var.now).toISOString().slice(0, 10))
  if (!made.ok) {
    c.status(made.reason === 'told-already' ? 409 : 400)
    return page(c, story, { fault: faults[made.reason], wanted })
  }
  const { entry, quiz } = story
  // A form that was sent before has been published since it was seen.
  if (seen !== entry.version) return refuse(c, 'story-moved', deskAddresses.corrections(entry.id))
  const next = await renamed({ ...quiz, dossier: made.dossier })
  const moved = await c.var.stories.move(entry, next)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.corrections(entry.id))
  const { store, session, now } = c.var
  const versions = { before: entry.version, after: next.version }
  const change = { what: 'correct', story: entry.id, target: claims.join(' '), ...versions, note: wanted.what } as const
  store.log({ at: new Date(now).toISOString(), who: session.who, ...change })
  return c.redirect(`${deskAddresses.corrections(entry.id)}?did=correct`, 303)
})

type Said = { notice?: string; fault?: string; wanted?: Wanted }

const page = (c: Context<DeskEnv>, { entry: { version }, quiz: { dossier } }: DeskStory, said: Said) =>
  c.html(<CorrectionsPage dossier={dossier} version={version} formKey={c.var.formKey} {...said} />)
