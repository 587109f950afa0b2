import type { Context, Next } from 'hono'
import type { Env } from '../../env.ts'
import { unpack } from '../../questions/packing.ts'
import type { StoryEnv } from '../../stories/story.ts'
import { deskText } from '../text.ts'
import type { Preview } from './model.ts'

type Asked = { version: string; cookie: string }

/**
 * Answers with the page as readers would have it, if the desk knows the editor and the version. No cache keeps the answer, no
 * search engine lists it, and it says what it is; its links lead on to the same version.
 */
export async function preview(c: Context<Env>, next: Next, { version, cookie }: Asked): Promise<void> {
  const isSecure = new URL(c.req.url).protocol === 'https:'
  const text = await c.env.DESK.getByName('desk').preview({ version, cookie, isSecure })
  if (text === null) return next()
  // The desk has made it.
  const { quiz, entry } = JSON.parse(text) as Preview
  // Of the context of each app, only its own variables are known to the compiler.
  ;(c as unknown as Context<StoryEnv>).set('preview', { quiz: unpack(quiz), entry })
  await next()
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  // Readers’ devices keep what they have opened, but not this: src/offline/service-worker.ts.
  c.header('X-Preview', version)
  if (c.res.status === 200 && c.res.headers.get('Content-Type')?.startsWith('text/html'))
    c.res = marked(c.res, entry.id, version, c.req.path.startsWith('/embed/'))
}

function marked(page: Response, id: string, version: string, isWidget: boolean): Response {
  const links = new HTMLRewriter().on('a[href]', {
    element(link) {
      // As it is written in the page: of what has to be written as an entity, addresses have “&” alone.
      const address = (link.getAttribute('href') ?? '').replaceAll('&amp;', '&')
      if (isOfStory(address, id)) link.setAttribute('href', withVersion(address, version).replaceAll('&', '&amp;'))
    },
  })
  // In a widget a line more would change the height that is to be seen.
  if (isWidget) return links.transform(page)
  const notice = `<p class="notice" role="note">${deskText.preview.notice(version)}</p>`
  return links.on('main', { element: (main) => void main.prepend(notice, { html: true }) }).transform(page)
}

const isOfStory = (address: string, id: string): boolean =>
  [`/${id}`, `/embed/${id}`].some(
    (start) => address.startsWith(start) && /^([/?#]|$)/.test(address.slice(start.length)),
  )

function withVersion(address: string, version: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? []
  const parameters = new URLSearchParams(query)
  parameters.set('version', version)
  return `${path}?${parameters}${fragment}`
}
