import { type Context, Hono } from 'hono'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { dayOf, record } from '../log/record.ts'
import { refuse } from '../refuse.ts'
import { nameVersion } from '../stories/name-version.ts'
import type { DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { corrected, reworded, type Wanted } from './correct.ts'
import { CorrectionsPage } from './page.tsx'

/** What readers are told of mistakes that they saw. */
export const corrections = new Hono<DeskEnv>()

const words = deskText.corrections
const faults = {
  missing: words.missing,
  'unknown-claim': words.unknownClaim,
  'told-already': words.toldAlready,
  'not-here': words.notHere,
}
const notices = new Map([
  ['correct', words.done],
  ['reword-correction', words.rewordedNow],
])

corrections.get('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const place = placeIn(c.req.query('reword'))
  const wanted = place === undefined ? undefined : story.quiz.dossier.corrections?.[place - 1]
  // Of the file’s own, the list says where they are reworded.
  return page(c, story, wanted?.desk ? { wanted, place } : { notice: notices.get(c.req.query('did') ?? '') })
})

corrections.post('/desk/:quiz/corrections', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const { entry, quiz } = story
  const fields = await fieldsOf(c)
  const claims = new URLSearchParams(await c.req.text()).getAll('claim')
  const wanted: Wanted = { what: (fields.what ?? '').trim(), why: (fields.why ?? '').trim(), claims }
  const place = placeIn(fields.place)
  const made = place === undefined ? corrected(quiz.dossier, wanted, dayOf(c)) : reworded(quiz.dossier, place, wanted)
  if (!made.ok) {
    c.status(made.reason === 'told-already' || made.reason === 'not-here' ? 409 : 400)
    return page(c, story, { fault: faults[made.reason], wanted, ...(made.reason !== 'not-here' && { place }) })
  }
  // A form that was sent before has been published since it was seen.
  if (fields.seen !== entry.version) return refuse(c, 'story-moved', deskAddresses.corrections(entry.id))
  const next = await nameVersion(made.dossier, quiz.bank, quiz.findings)
  const moved = await c.var.stories.move(entry, next)
  if (!moved.ok) return refuse(c, 'story-moved', deskAddresses.corrections(entry.id))
  const what = place === undefined ? 'correct' : 'reword-correction'
  const before = place === undefined ? '' : `${quiz.dossier.corrections?.[place - 1]?.what} → `
  const versions = { from: entry.version, to: next.version }
  record(c, { what, story: entry.id, target: claims.join(' '), ...versions, note: before + wanted.what })
  return c.redirect(`${deskAddresses.corrections(entry.id)}?did=${what}`, 303)
})

const placeIn = (written = ''): number | undefined => (/^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined)

type Said = { notice?: string | undefined; fault?: string; wanted?: Wanted | undefined; place?: number | undefined }

const page = (c: Context<DeskEnv>, { entry: { version }, quiz: { dossier } }: DeskStory, said: Said) =>
  c.html(<CorrectionsPage dossier={dossier} version={version} formKey={c.var.formKey} {...said} />)
