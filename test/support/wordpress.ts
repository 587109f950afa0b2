/**
 * What WordPress 6 keeps of an unknown provider's html: a quotation and the frame after it, with few attributes; it adds
 * the sandbox and a secret, and hides the frame until it has spoken. Written after its documented behavior.
 */
export function asWordPressKeepsIt(html: string): string {
  const [, quotation = '', frame = ''] = /(<blockquote>.*?<\/blockquote>)?.*?(<iframe.*?><\/iframe>)/s.exec(html) ?? []
  const kept = ['src', 'width', 'height', 'frameborder', 'title']
  const attributes = [...frame.matchAll(/ ([a-z]+)="([^"]*)"/g)].filter(([, name = '']) => kept.includes(name))
  const written = attributes.map(
    ([, name, value]) => ` ${name}="${value}${name === 'src' ? `#?secret=${secret}` : ''}"`,
  )
  const hidden = 'position:absolute;visibility:hidden'
  return `${quotation.replace('<blockquote', `<blockquote data-secret="${secret}"`)}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="${hidden}" data-secret="${secret}" marginwidth="0" marginheight="0" scrolling="no"${written.join('')}></iframe>`
}

const secret = 'a1B2c3D4e5'

/** What WordPress does in the reader's browser: it shows the frame that knows the secret, between 200 and 1,000 px tall. */
export const wordPressScript = `
  addEventListener('message', ({ data, source }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return
    const quotations = document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      for (const quotation of quotations) quotation.style.display = 'none'
      if (source !== frame.contentWindow) continue
      frame.removeAttribute('style')
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, Number.parseInt(data.value, 10)))
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.getAttribute('src')).host)
        if (document.activeElement === frame) top.location.href = data.value
    }
  })
  addEventListener('DOMContentLoaded', () => {
    for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
  })`
