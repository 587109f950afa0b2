import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { siteFileAddresses } from '../http/addresses.ts'
import { cached, cachedText, hours, sharedFor } from '../http/caching.ts'
import { problem } from '../http/problem.ts'
import { correctionsOf } from '../questions/corrections.ts'
import { datesOf } from '../stories/dates.ts'
import { storyPicture } from '../stories/picture.ts'
import { current } from '../stories/stories.ts'
import { everyStory, type StoryEnv, story } from '../stories/story.ts'
import { CardPage } from './card-page.tsx'
import { cardViews, readingMinutes } from './cards.ts'
import { ComparePage } from './compare-page.tsx'
import { comparison } from './comparison.ts'
import { glossary, who } from './entries.ts'
import { GlossaryPage } from './glossary-page.tsx'
import { HubPage } from './hub-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { robots, securityTxt, sitemap } from './site-files.ts'
import { StoriesPage } from './stories-page.tsx'
import { timeline } from './timeline.ts'
import { TimelinePage } from './timeline-page.tsx'
import { WhoPage } from './who-page.tsx'

/** The pages one reads. Mounted last, because `/:quiz` takes every address of one part. */
export const explainer = new Hono<Env>()

// Stories shown whole on the first page; the others are one line each.
const featured = 2

explainer.get('/', everyStory, async (c) => {
  const [first, others] = [c.var.stories.slice(0, featured), c.var.stories.slice(featured)]
  const found = await Promise.all(first.map(({ id }) => current(c.env, id)))
  const quizzes = found.flatMap((story) => story?.quiz ?? [])
  return page(c, <StoriesPage quizzes={quizzes} others={others} withdrawn={c.var.withdrawn} url={address(c)} />)
})

explainer.get('/privacy', (c) => page(c, <PrivacyPage url={address(c)} />))

explainer.get(siteFileAddresses.robots(), (c) =>
  cachedText(c, hours(6), 'text/plain', robots(new URL(c.req.url).origin)),
)

explainer.get(siteFileAddresses.sitemap(), everyStory, (c) =>
  cachedText(c, hours(6), 'application/xml', sitemap(new URL(c.req.url).origin, c.var.stories)),
)

explainer.get(siteFileAddresses.securityTxt(), (c) => {
  const { SECURITY_CONTACT: contact } = c.env
  if (!contact) return problem(c, 'unknown-page')
  return cachedText(c, hours(6), 'text/plain', securityTxt(contact, new URL(c.req.url).origin, Date.now()))
})

// Pages name their icons themselves, so this is for what reads no page.
explainer.get(siteFileAddresses.favicon(), (c) => {
  c.header('Cache-Control', sharedFor(hours(6)))
  return c.redirect('/icons/192.png', 301)
})

explainer.get('/:quiz', story, (c) => {
  const minutes = readingMinutes(c.var.quiz.dossier.cards)
  return page(c, <HubPage {...told(c)} cards={cardViews(c.var.quiz)} minutes={minutes} />)
})

explainer.get('/:quiz/cards/:card', story, (c) => {
  const card = cardViews(c.var.quiz).find(({ id }) => id === c.req.param('card'))
  if (!card) return problem(c, 'unknown-card')
  return page(c, <CardPage {...told(c)} card={card} />)
})

explainer.get('/:quiz/compare', story, (c) =>
  page(c, <ComparePage {...told(c)} comparison={comparison(c.var.quiz.dossier)} />),
)

explainer.get('/:quiz/timeline', story, (c) =>
  page(c, <TimelinePage {...told(c)} timeline={timeline(c.var.quiz.dossier)} />),
)

explainer.get('/:quiz/who', story, (c) => page(c, <WhoPage {...told(c)} who={who(c.var.quiz.dossier)} />))

explainer.get('/:quiz/glossary', story, (c) =>
  page(c, <GlossaryPage {...told(c)} glossary={glossary(c.var.quiz.dossier)} />),
)

/** What every page of a story is told. */
function told(c: Context<StoryEnv>) {
  const { quiz, entry } = c.var
  const corrections = correctionsOf(quiz)
  return {
    dossier: quiz.dossier,
    dates: datesOf(entry, corrections),
    corrections,
    url: address(c),
    ...storyPicture(entry),
  }
}

const page = (c: Context, content: Parameters<typeof cached>[2]) => cached(c, hours(6), content)

// Without the query: whatever an address carries there, the page is the same.
function address(c: Context): string {
  const { origin, pathname } = new URL(c.req.url)
  return origin + pathname
}
