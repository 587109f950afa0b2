import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { markPrivate } from '../http/form.ts'
import { secretOf } from '../http/host-cookie.ts'
import { sessionOf } from '../http/session-client.ts'
import { storyOfSession } from '../http/story-of-session.ts'
import { screenKeyOf } from '../object/authentication.ts'
import { ClassMap } from '../view/class-map.tsx'
import { classMapText } from '../view/class-map-text.ts'
import { LivePage } from '../view/live-page.tsx'
import { projectorText } from './text.ts'
import { ProjectorView } from './view.tsx'

/**
 * The projector’s page. Anyone with the code may look, but names are shown, and a place is kept, only by the key of the
 * host’s link: it stands in the fragment, and a device that leads the session has it by its cookie.
 */
export const projectorPages = new Hono<Env>()

projectorPages.get('/class/:code/screen', async (c) => {
  markPrivate(c)
  const secret = secretOf(c)
  const key = secret && (await screenKeyOf(secret))
  const result = await sessionOf(c).projector(key)
  if (!result.ok) return problem(c, result.refused.reason)
  const snapshot = result.value
  if (snapshot === null) return problem(c, 'unavailable')
  const { session, claims } = snapshot
  const { code } = session
  const dossier = claims && (await storyOfSession(c, session.quiz, session.version))
  return c.html(
    <LivePage
      title={projectorText.title(code)}
      style="projector.css"
      script="projector.js"
      start={{ code, key }}
      bare
      after={
        dossier &&
        claims &&
        claims.length > 0 &&
        // The script asks for the map when the view stands, which then waits for neither.
        (c.req.query('map') === undefined ? (
          <noscript>
            <a class="tap" href="?map">
              {classMapText.title}
            </a>
          </noscript>
        ) : (
          <ClassMap dossier={dossier} claims={claims} listed={3} />
        ))
      }
    >
      <ProjectorView snapshot={snapshot} now={snapshot.now} link="page" site={new URL(c.req.url).host} />
    </LivePage>,
  )
})
