import type { Picture } from '../stories/model.ts'
import { text } from '../ui/text.ts'
import { heightFor } from './frame.ts'
import { type Embed, element, escaped, pageAddress, widgetAddress } from './snippets.ts'

/** What oEmbed 1.0 answers with, of type “rich”. Sizes are pixels, the age seconds. */
export type OEmbed = ReturnType<typeof oembed>

/** The greatest size that a consumer can show, in pixels. */
export type Limits = { width?: number; height?: number }

/** Reads the greatest size that a consumer can show; anything but a positive whole number is no limit. */
export function readLimits({ maxwidth, maxheight }: Record<string, string | undefined>): Limits {
  const [width, height] = [maxwidth, maxheight].map((side) => (/^[1-9]\d{0,4}$/.test(side ?? '') ? Number(side) : null))
  return { ...(width && { width }), ...(height && { height }) }
}

/** The document for one widget, within these limits; its picture is the largest that keeps to them. */
export function oembed(embed: Embed, limits: Limits, pictures: readonly Picture[], age: number) {
  const width = Math.min(600, limits.width ?? 600)
  const height = Math.min(heightFor(embed.widget.kind, width), limits.height ?? 1000)
  const fits = ({ width, height }: Picture) => width <= (limits.width ?? width) && height <= (limits.height ?? height)
  const picture = [...pictures].sort((a, b) => b.width - a.width).find(fits)
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    html: html(embed, width, height),
    width,
    height,
    provider_name: text.site.name,
    provider_url: embed.origin,
    cache_age: age,
    ...(picture && {
      thumbnail_url: embed.origin + picture.path,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  }
}

/** The document as XML. */
export function oembedXml(document: OEmbed): string {
  const parts = Object.entries(document).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${parts.join('')}</oembed>`
}

/**
 * A quotation with a link, then a frame, and no script: the shape that WordPress keeps of an unknown provider. It shows
 * the link until the frame has told its height, and adds the sandbox itself.
 */
function html(embed: Embed, width: number, height: number): string {
  const link = element('a', { href: pageAddress(embed) }, escaped(embed.title))
  const frame = { src: widgetAddress(embed), title: embed.title, width, height, frameborder: 0 }
  return element('blockquote', {}, link) + element('iframe', frame)
}
