import { allow, heightInColumn, heights, type Kind, kinds, sandbox } from '../frame.ts'

// One file for any number of widgets, safe to load many times. It turns <readout-quiz>, <readout-card> and
// <readout-compare>, and <div data-readout="quiz">, into one frame each; what stands inside them shows until the frame does.
const script = document.currentScript ?? document.querySelector('[src*="/embed.js"]')
const { origin } = new URL((script as HTMLScriptElement).src)
const passed = 'length,topic,radius,lang,accent,text,background,font,theme,version,edition'.split(',')
const style = new CSSStyleSheet()
style.replaceSync(
  `:host{display:grid!important;width:100%;container-type:inline-size}iframe,slot{grid-area:1/1}slot{display:block;place-self:center}iframe{border:0;width:100%;height:100%;min-height:max(var(--h,0)*1px,${heightInColumn});opacity:0}.on{opacity:1}@media screen{.on+slot{visibility:hidden}}@media print{:host{min-height:0!important}iframe{display:none}}`,
)

for (const kind of kinds) {
  const name = `readout-${kind}`
  customElements.get(name) ??
    customElements.define(
      name,
      class extends HTMLElement {
        static observedAttributes = ['story', 'card', ...passed]
        declare renew?: () => void
        connectedCallback() {
          mount(this, kind)
        }
        attributeChangedCallback() {
          this.renew?.()
        }
      },
    )
}
upgrade()
addEventListener('DOMContentLoaded', upgrade)

function upgrade(): void {
  // Any other word there gives a quiz.
  for (const host of document.querySelectorAll<HTMLElement>('[data-readout]')) mount(host, host.dataset.readout as Kind)
}

function mount(host: HTMLElement, kind: Kind): void {
  if (host.shadowRoot) return
  const root = host.attachShadow({ mode: 'open' })
  let frame: HTMLIFrameElement
  let width: number | undefined
  // The DOM makes a text of the number.
  const set = (name: string, height: number) => frame.style.setProperty(name, height as never)
  const read = (name: string) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`)
  const show = () => {
    frame?.remove()
    frame = document.createElement('iframe')
    set('--r', heights[kind])
    frame.title = host.textContent || 'Readout'
    frame.allow = allow
    frame.setAttribute('sandbox', sandbox)
    if (read('eager') === null) frame.loading = 'lazy'
    const query = new URLSearchParams()
    for (const name of passed) {
      const value = read(name)
      if (value) query.set(name, value === 'inherit' ? getComputedStyle(host).fontFamily : value)
    }
    const part = kind === 'card' ? `/cards/${read('card')}` : kind === 'compare' ? '/compare' : ''
    frame.src = `${origin}/embed/${read('story')}${part}?${query}`
    root.prepend(frame)
  }
  root.adoptedStyleSheets = [style]
  root.append(document.createElement('slot'))
  show()
  Object.defineProperties(host, {
    renew: { value: show },
    restart: { value: () => frame.contentWindow?.postMessage({ readout: 'restart' }, origin) },
    edition: {
      get: () => +(read('edition') ?? 1),
      set: (edition) => {
        host.setAttribute('edition', edition)
        if (host.dataset.readout) show()
      },
    },
  })
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || !data?.readout) return
    const { readout: type, ...detail } = data
    if (type === 'ready') {
      frame.className = 'on'
      frame.title = detail.title
    }
    if (type === 'resize') {
      set('--h', detail.height)
      // The height reserved at first can be given back where nobody sees a jump: out of sight, or when the width changes.
      if (width ? width !== detail.width : host.getBoundingClientRect().top > innerHeight) {
        set('--r', 0)
        host.style.minHeight = '0'
      }
      width = detail.width
    }
    host.dispatchEvent(new CustomEvent(`readout:${type}`, { bubbles: true, detail }))
  })
}
