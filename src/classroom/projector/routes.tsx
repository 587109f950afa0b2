import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { markPrivate } from '../http/form.ts'
import { sessionOf } from '../http/session-client.ts'
import { storyOfSession } from '../http/story-of-session.ts'
import { ClassMap } from '../view/class-map.tsx'
import { LivePage } from '../view/live-page.tsx'
import { projectorText } from './text.ts'
import { ProjectorView } from './view.tsx'

/** The projector’s page. It needs no secret, because it shows only what the class may see. */
export const projectorPages = new Hono<Env>()

projectorPages.get('/class/:code/screen', async (c) => {
  markPrivate(c)
  const result = await sessionOf(c).projector()
  if (!result.ok) return problem(c, result.refused.reason)
  const snapshot = result.value
  if (snapshot === null) return problem(c, 'unavailable')
  const { session, claims, version } = snapshot
  const { code } = session
  const dossier = claims && (await storyOfSession(c, session.quiz, version))
  return c.html(
    <LivePage
      title={projectorText.title(code)}
      style="projector.css"
      script="projector.js"
      start={{ code }}
      bare
      after={dossier && claims && claims.length > 0 && <ClassMap dossier={dossier} claims={claims} listed={3} />}
    >
      <ProjectorView snapshot={snapshot} now={snapshot.now} link="page" site={new URL(c.req.url).host} />
    </LivePage>,
  )
})
