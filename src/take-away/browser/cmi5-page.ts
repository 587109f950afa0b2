import { answered } from '../../exports/statements.ts'
import { askedIn, bankOf, type Shown } from './asked-in.ts'
import { launchIn, openSession, type Session } from './cmi5-session.ts'

// Runs in the page of a cmi5 package, on other people’s platforms: around a frame that shows an edition.

const frame = document.querySelector('iframe')
const launch = launchIn(location.search)

if (frame) run(frame, launch ? openSession(launch) : Promise.resolve(null))

function run(frame: HTMLIFrameElement, opening: Promise<Session | null>): void {
  const shown = shownBy(new URL(frame.src))
  const { lang } = document.documentElement
  const began = Date.now()
  let asked: ReturnType<typeof askedIn> | undefined
  let isFinished = false
  let opened: Session | null = null
  // What happens before the session is open is told in its turn.
  let telling: Promise<void> = opening.then((session) => {
    opened = session
    offerReturn(session)
  })

  const tell = (told: (session: Session) => Promise<void>): void => {
    telling = telling.then(() => (opened?.counts ? told(opened) : undefined))
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || !data) return
    const { readout: type, height, item, pick, correct, score, outOf } = data
    if (height > 0) frame.style.height = `${height}px`
    // Whoever begins anew knows the answers, and adds nothing.
    if (!launch || isFinished) return
    if (type === 'answer')
      tell(async (session) => {
        const common = session.ownCommon()
        asked ??= askedIn(shown)
        const words = { bank: bankOf(shown), language: lang, question: (await asked).get(item) }
        await session.send(answered(common, { item, pick, correct }, words))
      })
    if (type === 'complete' && outOf > 0) {
      isFinished = true
      const ms = Date.now() - began
      tell((session) => session.complete({ score, outOf, ms }))
    }
  })
  addEventListener('pagehide', () => opened?.terminate())
}

/** The platform may want its learners back; ending the session first, as it asks. */
function offerReturn(session: Session | null): void {
  const [link] = document.getElementsByTagName('a')
  if (!link || !session?.returnUrl) return
  link.href = session.returnUrl
  link.hidden = false
  link.addEventListener('click', () => session.terminate())
}

/** What the frame’s address asks for: `/embed/<story>?edition=…&length=…&version=…`. */
function shownBy({ origin, pathname, searchParams }: URL): Shown {
  const [, , story = ''] = pathname.split('/')
  const [edition, length] = [Number(searchParams.get('edition')), Number(searchParams.get('length'))]
  return { site: origin, story, edition, length, version: searchParams.get('version') ?? undefined }
}
