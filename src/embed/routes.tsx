import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { claimMap } from '../claim-map/model.ts'
import type { Env } from '../env.ts'
import { cardViews } from '../explainer/cards.ts'
import { comparison } from '../explainer/comparison.ts'
import { addresses } from '../http/addresses.ts'
import { cached, cachedJson, hours } from '../http/caching.ts'
import { tellLinkedData } from '../http/linked-data.ts'
import { type Extra, problem, problems, type Reason, tooThin } from '../http/problem.ts'
import { contentPolicy } from '../http/security.ts'
import { correctionsOf } from '../questions/corrections.ts'
import { assemble } from '../questions/edition.ts'
import type { Quiz } from '../questions/model.ts'
import { nextForm } from '../quiz/result.ts'
import { datesOf } from '../stories/dates.ts'
import { noVersion } from '../stories/model.ts'
import { current, version } from '../stories/stories.ts'
import { asksForWithdrawal, everyStory, type StoryEnv, storyRefusingWith, withdrawalOf } from '../stories/story.ts'
import { allowFraming } from './framing.ts'
import { oembed, oembedXml, readLimits } from './oembed.ts'
import { QuizWidget } from './quiz-widget.tsx'
import { pageAddress, widgetAddress } from './snippets.ts'
import { CardWidget, CompareWidget } from './story-widgets.tsx'
import { pinned, targetOf, titleOf, type Widget, widgetForm } from './target.ts'
import { readTheme, themeCss, themeQuery } from './theme.ts'
import { WidgetProblem } from './widget-document.tsx'

/** What stands inside other sites' pages, and how it gets there. Mounted before `/:quiz`. */
export const embed = new Hono<Env>()

// An open widget that comes back because the story is withdrawn is given what to show in its place.
const story = storyRefusingWith(refused, asksForWithdrawal)

embed.get('/embed', everyStory, async (c) => {
  const { stories } = c.var
  const { story: asked, version: pin } = c.req.query()
  const id = asked ?? stories[0]?.id
  const found = id === undefined ? null : await current(c.env, id)
  if (asked !== undefined && !found) return problem(c, 'unknown-quiz')
  if (found?.entry.withdrawn) return problem(c, 'story-withdrawn', { detail: withdrawalOf(found.entry) })
  const shown = found && pin !== undefined ? await version(c.env, found.entry.id, pin) : found
  if (found && !shown) return problem(c, 'version-gone')
  c.header('Content-Security-Policy', contentPolicy({ 'frame-src': "'self'" }))
  c.header('X-Frame-Options', 'DENY')
  const url = new URL(addresses.embed.page(asked), c.req.url).href
  const isPinned = pin !== undefined
  const { EmbedPage } = await import('./page.tsx')
  return cached(
    c,
    hours(6),
    <EmbedPage stories={stories} shown={shown} isPinned={isPinned} query={c.req.query()} url={url} />,
  )
})

embed.get('/embed/:quiz', story, async (c) => {
  const found = askedOf(c)
  const assembled = assemble(found, widgetForm(c.req.query()))
  if (!assembled.ok) return refused(c, assembled.reason, tooThin(assembled))
  const { edition } = assembled
  const widget = { kind: 'quiz', quiz: edition.quiz, form: edition, ...pinned(c.req.query()) } as const
  const following = { ...widget, form: nextForm(edition) }
  const next = widgetAddress({ origin: '', widget: following, theme: themeQuery(c.req.query()) })
  const frame = await framed(c, widget)
  tellLinkedData(c, edition.quiz, edition)
  return cached(c, hours(6), <QuizWidget dossier={found.dossier} edition={edition} next={next} frame={frame} />)
})

embed.get('/embed/:quiz/cards/:card', story, async (c) => {
  if (c.var.entry.withdrawn) return withdrawnWidget(c)
  const found = c.var.quiz
  const card = cardViews(found).find(({ id }) => id === c.req.param('card'))
  if (!card) return refused(c, 'unknown-card')
  const frame = await framed(c, { kind: 'card', quiz: found.dossier.id, card: card.id, ...pinned(c.req.query()) })
  return cached(
    c,
    hours(6),
    <CardWidget dossier={found.dossier} card={card} corrections={correctionsOf(found)} frame={frame} />,
  )
})

embed.get('/embed/:quiz/compare', story, async (c) => {
  if (c.var.entry.withdrawn) return withdrawnWidget(c)
  const { dossier } = c.var.quiz
  const [compared, map] = [comparison(dossier), claimMap(dossier)]
  const asked = c.req.query('topic')
  const topics = compared.topics.filter(({ id }) => !asked || id === asked)
  if (topics.length === 0) return refused(c, 'unknown-topic')
  const rows = map.rows.filter(({ topic }) => !asked || topic === asked)
  const frame = await framed(c, { kind: 'compare', quiz: dossier.id, ...pinned(c.req.query()) })
  // In an article, there is room for what the accounts say, and not for what comes through neither.
  const shown = {
    dossier,
    comparison: { ...compared, topics },
    map: { ...map, rows, rest: [] },
    corrections: correctionsOf(c.var.quiz),
  }
  return cached(c, hours(6), <CompareWidget {...shown} frame={frame} />)
})

embed.get('/oembed', cors(), everyStory, async (c) => {
  const { url = '', format = 'json', ...query } = c.req.query()
  if (format !== 'json' && format !== 'xml') return problem(c, 'unknown-format')
  const { origin } = new URL(c.req.url)
  const target = targetOf(url, origin, c.var.stories[0]?.id)
  if (!target.ok) return problem(c, target.reason)
  const { quiz, version: pin } = target.widget
  const found = await (pin === undefined ? current(c.env, quiz) : version(c.env, quiz, pin))
  const title = found && !found.entry.withdrawn && titleOf(found.quiz, target.widget)
  if (!found || !title) return problem(c, 'not-embeddable')
  const answer = oembed({ origin, title, ...target }, readLimits(query), found.entry.pictures ?? [], hours(24))
  if (format === 'json') return cachedJson(c, hours(24), answer)
  c.header('Cache-Control', `public, max-age=${hours(24)}`)
  return c.body(oembedXml(answer), 200, { 'Content-Type': 'text/xml; charset=utf-8' })
})

/** The headers of a widget page, and what its document is told. */
async function framed(c: Context<StoryEnv>, widget: Widget) {
  const css = themeCss(readTheme(c.req.query()))
  await allowFraming(c, css)
  const { quiz, entry } = c.var
  const { corrected } = datesOf(entry, correctionsOf(quiz))
  const page = pageAddress({ origin: new URL(c.req.url).origin, widget })
  const present = entry.withdrawn ? noVersion : entry.version
  return { css, page, quiz: entry.id, present, ...(corrected && { corrected }) }
}

/** The quiz as a widget has it: where the story is withdrawn, without any question, so that an open widget takes each out. */
function askedOf({ var: { quiz, entry } }: Context<StoryEnv>): Quiz {
  if (!entry.withdrawn) return quiz
  const reason = withdrawalOf(entry)
  return { ...quiz, withdrawnSince: quiz.bank.map(({ id }) => ({ item: id, reason })) }
}

/** What stands in an open widget instead of a withdrawn story. */
async function withdrawnWidget(c: Context<StoryEnv>) {
  await allowFraming(c)
  const { title } = problems['story-withdrawn']
  return c.html(<WidgetProblem title={title} detail={withdrawalOf(c.var.entry)} present={noVersion} />)
}

/** A refusal that can be read inside the frame it was asked for in. */
async function refused(c: Context, reason: Reason, extra: Extra = {}): Promise<Response> {
  await allowFraming(c)
  return problem(c, reason, { ...extra, page: (words) => <WidgetProblem {...words} /> })
}
