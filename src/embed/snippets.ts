import { addresses } from '../http/addresses.ts'
import type { Picture } from '../stories/model.ts'
import { heightFor, heightInColumn, heights, sandbox } from './frame.ts'
import { released } from './released.ts'
import type { Face, Widget } from './target.ts'
import { embedText } from './text.ts'

/** What an embed is made of, wherever it is pasted. */
export type Embed = { origin: string; widget: Widget; title: string; theme?: string } & Partial<Face>

/** The one line to paste: a custom element that the loader turns into a frame, with something to see until it has. */
export function scriptSnippet(embed: Embed): string {
  const { origin, widget } = embed
  const loader = element('script', { async: true, src: origin + addresses.embed.loader() })
  return `${loader}${element(`readout-${widget.kind}`, { ...attributes(embed), style: room(embed) }, face(embed))}`
}

/** What tells a site’s own learning record store of answers; docs/embedding.md says what else it can be told. */
export const recordStoreSnippet = (origin: string): string =>
  element('script', {
    defer: true,
    src: origin + addresses.embed.recordStore(),
    'data-lrs': 'https://lrs.example/xapi',
  })

/** The same with the loader of one release, checked by its hash, which another site may also serve from its own address. */
export function fixedSnippet(embed: Embed): string {
  const { origin, widget } = embed
  const loader = element('script', {
    async: true,
    src: origin + addresses.embed.releasedLoader(released.version),
    integrity: released.integrity,
    crossorigin: 'anonymous',
    'data-origin': origin,
  })
  return `${loader}${element(`readout-${widget.kind}`, { ...attributes(embed), style: room(embed) }, face(embed))}`
}

/** The same for editors that take custom elements out. */
export function divSnippet(embed: Embed): string {
  const { origin, widget } = embed
  const named = Object.entries(attributes(embed)).map(([name, value]) => [`data-${name}`, value])
  const loader = element('script', { async: true, src: origin + addresses.embed.loader() })
  return `${element('div', { 'data-readout': widget.kind, ...Object.fromEntries(named), style: room(embed) }, face(embed))}${loader}`
}

/**
 * A frame alone, for editors that take scripts out: its height follows the column’s width, and what does not fit scrolls
 * inside. Where the style is taken out as well, the attribute has the height for a phone.
 */
export function iframeSnippet({ title, ...embed }: Embed): string {
  return element('iframe', {
    src: widgetAddress(embed),
    title,
    width: '100%',
    height: heightFor(embed.widget.kind, 360),
    loading: 'lazy',
    sandbox,
    style: `border:0;height:${heightInArticle(embed)}`,
  })
}

/** The address that WordPress, and every other oEmbed consumer, makes an embed of: alone on a line of its own. */
export const pageAddress = ({ origin, widget }: Pick<Embed, 'origin' | 'widget'>): string =>
  origin + inVersion(widget, pathOf(widget))

/** For AMP pages, which take no script of ours: the frame asks AMP for its height. */
export function ampSnippet({ title, ...embed }: Embed, picture: Picture | null): string {
  const placeholder = picture
    ? element('amp-img', { src: embed.origin + picture.path, layout: 'fill', alt: '', placeholder: true })
    : element('p', { placeholder: true }, escaped(title))
  const overflow = element(
    'div',
    { overflow: true, tabindex: 0, role: 'button', 'aria-label': embedText.showAll },
    embedText.showAll,
  )
  const frame = {
    src: widgetAddress(embed),
    title,
    layout: 'fixed-height',
    height: heightFor(embed.widget.kind, 360),
    sandbox,
    frameborder: 0,
    resizable: true as const,
  }
  return element('amp-iframe', frame, placeholder + overflow)
}

/** For newsletters and apps, where nothing runs: a picture that leads to the page, or a link where there is none. */
export function pictureSnippet(embed: Embed, picture: Picture | null): string {
  if (!picture) return link(embed)
  const [width, height] = [600, Math.round((600 * picture.height) / picture.width)]
  const style = 'display:block;max-width:100%;height:auto;border:0'
  const image = element('img', { src: embed.origin + picture.path, width, height, alt: embed.title, style })
  return element('a', { href: pageAddress(embed) }, image)
}

/** The address that a frame shows. */
export function widgetAddress({ origin, widget, theme = '' }: Pick<Embed, 'origin' | 'widget' | 'theme'>): string {
  return origin + inVersion(widget, framePathOf(widget, theme))
}

/** The attributes that tell the loader what to show. */
export function attributes({ widget, theme }: Embed): Record<string, string | number> {
  return { ...storyAttributes(widget), ...Object.fromEntries(new URLSearchParams(theme)) }
}

function storyAttributes(widget: Widget): Record<string, string | number> {
  const { version } = widget
  const story = { story: widget.quiz, ...(version && { version }) }
  if (widget.kind === 'card') return { ...story, card: widget.card }
  if (widget.kind === 'compare') return story
  return { ...story, edition: widget.form.edition, length: widget.form.length }
}

/**
 * The room of the widget, with what stands there first in its middle. On paper and without script there is none to keep:
 * contents have no height of their own. Chromium 137 and later read this from an attribute; others print the room, where
 * no script has run. Sanitizers that take the script out take the height out too, because of the comment: WordPress
 * keeps no declaration with one, DOMPurify no attribute with its signs. So no room outlives what it was for.
 */
const room = (embed: Embed): string =>
  `display:grid;display:if(${unneeded}:contents;else:grid);align-content:center;min-height:${heightInArticle(embed)}/*]>*/;background:#8881`

const unneeded = 'media(update:none) or media(scripting:none)'

/** The height of a widget before any script has run, for an article with margins of 16 px on a phone, as CSS. */
const heightInArticle = ({ widget }: Pick<Embed, 'widget'>): string =>
  `calc(${heightInColumn.replace('var(--r)', `${heights[widget.kind]}`).replaceAll('100cqw', '(100vw - 32px)')})`

/** The shortest that an embed can be. */
export const link = (embed: Embed): string => element('a', { href: pageAddress(embed) }, escaped(embed.title))

/**
 * What stands there until the frame does, and for good where script or frame is blocked: a link with a picture, the title,
 * what is at stake and a button. Parts of text only, so that editors break nothing and sanitizers leave a link.
 */
function face(embed: Embed): string {
  const { origin, widget, title, stake, picture } = embed
  const image = picture && {
    src: origin + picture.path,
    width: picture.width,
    height: picture.height,
    alt: '',
    loading: 'lazy',
    style: 'width:100%;height:auto',
  }
  const button = 'display:inline-block;margin-top:1em;padding:.75em 1em;border:1px solid'
  const parts = [
    ...(image ? [element('img', image)] : []),
    element('b', { style: 'font-size:1.4em' }, escaped(title)),
    ...(stake ? [escaped(stake)] : []),
    element('span', { style: button }, escaped(embedText.open[widget.kind])),
  ]
  const style = 'display:block;padding:1rem;color:inherit;text-decoration:none'
  return element('a', { href: pageAddress(embed), style }, parts.join('<br>'))
}

function pathOf(widget: Widget): string {
  if (widget.kind === 'quiz') return addresses.quiz(widget.quiz, widget.form)
  return widget.kind === 'card' ? addresses.card(widget.quiz, widget.card) : addresses.compare(widget.quiz)
}

function framePathOf(widget: Widget, theme: string): string {
  if (widget.kind === 'quiz') return addresses.embed.quiz(widget.quiz, widget.form, theme)
  if (widget.kind === 'card') return addresses.embed.card(widget.quiz, widget.card, theme)
  return addresses.embed.compare(widget.quiz, theme)
}

const inVersion = ({ version }: Widget, path: string): string =>
  version === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}version=${encodeURIComponent(version)}`

/** An element as source: attributes that are undefined are left out, and every value is escaped. */
export function element(
  name: string,
  attributes: Record<string, string | number | true | undefined>,
  inner = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`))
  return `<${name}${written.join('')}>${inner}${empty.includes(name) ? '' : `</${name}>`}`
}

const empty = ['img']

/** Text as it stands in markup, between tags or in a quoted attribute; also in XML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
