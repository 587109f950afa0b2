import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { clientOf } from '../../http/limits.ts'
import { problem } from '../../http/problem.ts'
import { openRate } from '../../http/rate.ts'
import { isSame } from '../../http/secrets.ts'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { deskText } from '../text.ts'
import { assertedBy } from './assertion.ts'
import { ClosedPage, OutsidePage, SignInPage } from './page.tsx'
import { beginSession, endSession, formKeyOf, readInitials, sessionOf, shortestKey } from './session.ts'

const wrongKeyLimit = { most: 10, within: 600_000 }

const keyOf = (c: Context<DeskEnv>): string => c.env.DESK_KEY ?? ''

/** Signing in and out, before everything else of the desk. Whatever stands behind it is asked by an editor alone. */
export function access(now: () => number) {
  const app = new Hono<DeskEnv>()
  const wrongKeys = openRate(wrongKeyLimit, now)

  app.use(async function closedWithoutKey(c, next) {
    // There is no key until the operator has set one.
    return keyOf(c).length < shortestKey ? c.html(<ClosedPage />, 503) : next()
  })

  app.use(behindAccess)

  app.post('/desk', async (c) => {
    const { key = '', who, to } = await fieldsOf(c)
    const address = clientOf(c.req.header('CF-Connecting-IP'))
    const { isLetThrough } = c.var
    const again = (notice: string, status: 400 | 403) =>
      c.html(
        <SignInPage notice={notice} to={within(to)} withKey={!isLetThrough} {...(who !== undefined && { who })} />,
        status,
      )
    wrongKeys.prune()
    // Counted before the key is looked at, so that many at once are many. A client that has sent too many wrong keys must
    // wait, even if the next key is right; otherwise it could keep guessing.
    const wait = wrongKeys.waitAfter(address)
    if (wait) return problem(c, 'too-many-attempts', { detail: deskText.signIn.tooMany, wait })
    if (!isLetThrough && !(await isSame(key, keyOf(c)))) return again(deskText.signIn.wrongKey, 403)
    wrongKeys.forget(address)
    const initials = readInitials(who)
    if (!initials) return again(deskText.signIn.noInitials, 400)
    await beginSession(c, keyOf(c), initials)
    return c.redirect(within(to), 303)
  })

  app.use(signedIn)
  app.use(fromOwnForm)

  app.post('/desk/sign-out', (c) => {
    endSession(c, c.var.session)
    return c.redirect(deskAddresses.home(), 303)
  })
  return app
}

/** Where Cloudflare Access stands before the desk, whoever comes round it is refused, and whoever it lets through needs no key. */
const behindAccess = createMiddleware<DeskEnv>(async function behindAccess(c, next) {
  const asserted = await assertedBy(c.env, c.req.header('Cf-Access-Jwt-Assertion'))
  if (asserted === 'not-let-through') return c.html(<OutsidePage />, 403)
  c.set('isLetThrough', asserted === 'let-through')
  await next()
})

/** Lets editors pass, and shows everybody else where to sign in. */
const signedIn = createMiddleware<DeskEnv>(async function signedIn(c, next) {
  const session = await sessionOf(c, keyOf(c))
  if (!session) {
    const to = c.req.method === 'GET' ? c.req.path : deskAddresses.home()
    return c.html(<SignInPage to={within(to)} withKey={!c.var.isLetThrough} />, 401)
  }
  c.set('session', session)
  c.set('formKey', await formKeyOf(keyOf(c), session))
  await next()
})

/** Refuses a change that no page of this session has sent. That another site sent it is refused before, by its origin. */
const fromOwnForm = createMiddleware<DeskEnv>(async function fromOwnForm(c, next) {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const { formKey = '' } = await fieldsOf(c)
  if (await isSame(formKey, c.var.formKey)) return next()
  const back = { href: deskAddresses.home(), label: deskText.toDesk }
  return problem(c, 'stale-page', { detail: deskText.staleForm, back })
})

/** The fields of a form that was sent, each by its name; the body is kept, so that they can be read again. */
export const fieldsOf = async (c: Context<DeskEnv>): Promise<Record<string, string | undefined>> =>
  Object.fromEntries(new URLSearchParams(await c.req.text()))

/** An address of the desk, or its first page: nobody is led elsewhere after signing in. */
const within = (to = ''): string => (/^\/desk(\/(?!\.)[\w.~%-]+)*$/.test(to) ? to : deskAddresses.home())
