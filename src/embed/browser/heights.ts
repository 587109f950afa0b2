import { onHost, tellHost } from './host.ts'
import {
  asksForHeight,
  heightMessages,
  namesIn,
  resizerAnswer,
  resizerCall,
  resizerName,
  wordpressLink,
} from './protocols.ts'

// Milliseconds that a host has to give the frame its height; after that, what does not fit scrolls in here.
const gracePeriod = 600

/**
 * Tells the host how tall this page is, now and whenever that changes, and scrolls inside only where the host does not
 * give it that height; before that, `fold` may make the page shorter, and says whether it has. What is measured never
 * depends on the height of the frame, so that nothing can grow without end.
 */
export function tellHeights(main: HTMLElement, arrange: () => void = () => {}, fold?: () => boolean): void {
  const names = namesIn(location)
  const root = document.documentElement
  const body = document.body
  if (parent === window) return
  root.classList.add('framed')
  let check: ReturnType<typeof setTimeout> | undefined
  let told = ''

  const need = (): number => {
    const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(body)
    const edges = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].map(Number.parseFloat)
    // Without margins: the only margin between the parts takes up what the frame has and no part needs.
    const parts = [...body.children].map((part) => part.getBoundingClientRect().height)
    return Math.ceil([...edges, ...parts].reduce((total, part) => total + part, 0))
  }

  const tell = (): void => {
    arrange()
    const height = need()
    const messages = heightMessages(height, innerWidth, names)
    const size = `${height} ${innerWidth}`
    // Our loader, whose message is the first, hears everything from the start; other hosts may have to be told again.
    if (told === size) messages.shift()
    told = size
    for (const message of messages) tellHost(message)
    clearTimeout(check)
    if (innerHeight >= height) scrollUnless(true)
    else check = setTimeout(settle, gracePeriod)
  }

  const settle = (): void => {
    const fits = innerHeight >= need()
    if (fits || !fold?.()) scrollUnless(fits)
    else tell()
  }

  const scrollUnless = (fits: boolean): void => {
    root.classList.toggle('scrolls', !fits)
  }

  const watch = new ResizeObserver(tell)
  for (const part of [root, main, ...main.querySelectorAll('.question')]) watch.observe(part)
  addEventListener('load', () => {
    tell()
    tellHost(resizerCall)
  })
  onHost((message) => {
    const name = resizerName(message)
    if (name && name !== names.resizer) {
      names.resizer = name
      tellHost(resizerAnswer(name, need(), innerWidth))
    }
    if (name || asksForHeight(message)) tell()
  })
  addEventListener('click', ({ target, defaultPrevented }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link && !defaultPrevented && names.wordpress) tellHost(wordpressLink(link.href, names.wordpress))
  })
}
