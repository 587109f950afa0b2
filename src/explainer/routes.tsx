import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { cached, hours } from '../http/caching.ts'
import { problem } from '../http/problem.tsx'
import type { Quiz } from '../questions/model.ts'
import { allQuizzes, findQuiz } from '../questions/quizzes.ts'
import { CardPage } from './card-page.tsx'
import { cardViews, readingMinutes } from './cards.ts'
import { ComparePage } from './compare-page.tsx'
import { comparison, widestGap } from './comparison.ts'
import { glossary, who } from './entries.ts'
import { GlossaryPage } from './glossary-page.tsx'
import { HubPage } from './hub-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { StoriesPage } from './stories-page.tsx'
import { timeline } from './timeline.ts'
import { TimelinePage } from './timeline-page.tsx'
import { WhoPage } from './who-page.tsx'

/** The pages one reads. Mounted last, because `/:quiz` takes every address of one part. */
export const explainer = new Hono<Env>()

explainer.get('/', (c) => {
  const stories = allQuizzes().map(({ dossier }) => ({ dossier, gap: widestGap(comparison(dossier)) }))
  return cached(c, hours(6), <StoriesPage stories={stories} url={address(c)} />)
})

explainer.get('/privacy', (c) => cached(c, hours(6), <PrivacyPage url={address(c)} />))

explainer.get(
  '/:quiz',
  story(({ dossier, ...quiz }, url) => {
    const minutes = readingMinutes(dossier.cards)
    const gap = widestGap(comparison(dossier))
    return <HubPage dossier={dossier} cards={cardViews({ dossier, ...quiz })} minutes={minutes} gap={gap} url={url} />
  }),
)

explainer.get('/:quiz/cards/:card', (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  const card = cardViews(quiz).find(({ id }) => id === c.req.param('card'))
  if (!card) return problem(c, 'unknown-card')
  return cached(c, hours(6), <CardPage dossier={quiz.dossier} card={card} url={address(c)} />)
})

explainer.get(
  '/:quiz/compare',
  story(({ dossier }, url) => <ComparePage dossier={dossier} comparison={comparison(dossier)} url={url} />),
)

explainer.get(
  '/:quiz/timeline',
  story(({ dossier }, url) => <TimelinePage dossier={dossier} timeline={timeline(dossier)} url={url} />),
)

explainer.get(
  '/:quiz/who',
  story(({ dossier }, url) => <WhoPage dossier={dossier} who={who(dossier)} url={url} />),
)

explainer.get(
  '/:quiz/glossary',
  story(({ dossier }, url) => <GlossaryPage dossier={dossier} glossary={glossary(dossier)} url={url} />),
)

/** A handler for a page that is the same for everyone and needs nothing but its story. */
function story(page: (quiz: Quiz, url: string) => Parameters<typeof cached>[2]) {
  return (c: Context<Env, '/:quiz'>) => {
    const quiz = findQuiz(c.req.param('quiz'))
    return quiz ? cached(c, hours(6), page(quiz, address(c))) : problem(c, 'unknown-quiz')
  }
}

// Without the query: whatever an address carries there, the page is the same.
function address(c: Context<Env>): string {
  const { origin, pathname } = new URL(c.req.url)
  return origin + pathname
}
