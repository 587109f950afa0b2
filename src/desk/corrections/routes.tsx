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

corrections.get('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.present(c.req.param('quiz'))
  if (!story) return refuse(c, 'unreadable')
  return page(c, story, c.req.query('did') === 'correct' ? { notice: words.done } : {})
})

corrections.post('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.present(c.req.param('quiz'))
  if (!story) return refuse(c, 'unreadable')
  const { what = '', why = '' } = await fieldsOf(c)
  const claims = new URLSearchParams(await c.req.text()).getAll('claim')
  const wanted: Wanted = { what: what.trim(), why: why.trim(), claims }
  const made = corrected(story.quiz.dossier, wanted, new Date(c.var.now).toISOString().slice(0, 10))
  if (!made.ok) {
    c.status(400)
    const fault = made.reason === 'unknown-claim' ? words.unknownClaim : words.missing
    return page(c, story, { fault, wanted })
  }
  const { entry, quiz } = story
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

const page = (c: Context<DeskEnv>, { quiz: { dossier } }: DeskStory, said: Said) =>
  c.html(<CorrectionsPage dossier={dossier} formKey={c.var.formKey} {...said} />)
