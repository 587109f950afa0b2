import { heightInColumn, heights, type Kind, kinds, sandbox } from '../frame.ts'

// One file for any number of widgets, safe to load many times. It turns <readout-quiz>, <readout-card> and
// <readout-compare>, and <div data-readout="quiz">, into one frame each; what stands inside them shows until the frame does.

type Host = HTMLElement & { hear?: (message: MessageEvent) => void; restart?: () => void }

// As a module, it has no current script.
const script = (document.currentScript ?? document.querySelector('[src*="/embed."]')) as HTMLScriptElement
const origin = script.dataset.origin ?? new URL(script.src).origin
const passed = 'length,topic,radius,lang,accent,text,background,font,theme,version,edition'.split(',')
const style = new CSSStyleSheet()
const hosts = new Set<Host>()
const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) addedNodes.forEach(look)
})

if (!customElements.get('readout-quiz')) {
  style.replaceSync(
    `:host{display:grid!important;width:100%;container-type:inline-size}iframe,slot{grid-area:1/1}slot{display:block;align-self:center}iframe{border:0;width:100%;height:100%;min-height:max(var(--h,0)*1px,${heightInColumn});opacity:0}.on{opacity:1}@media screen{.on+slot{visibility:hidden}}@media print{:host{min-height:0!important}iframe{display:none}}`,
  )
  for (const kind of kinds)
    customElements.define(
      `readout-${kind}`,
      class extends HTMLElement {
        connectedCallback() {
          mount(this, kind)
        }
      },
    )
  watch(document)
  addEventListener('message', (message) => {
    for (const host of hosts) host.isConnected ? host.hear?.(message) : hosts.delete(host)
  })
}

function watch(root: Node): void {
  observer.observe(root, { childList: true, subtree: true })
  look(root)
}

/** Mounts every <div> in this part of the page, and watches the shadow roots in it. */
function look(node: Node): void {
  const { dataset, shadowRoot } = node as HTMLElement
  // Any other word there gives a quiz.
  if (dataset?.readout) mount(node as Host, dataset.readout as Kind)
  if (shadowRoot) watch(shadowRoot)
  node.childNodes.forEach(look)
}

function mount(host: Host, kind: Kind): void {
  hosts.add(host)
  if (host.shadowRoot) return
  let frame: HTMLIFrameElement
  let width: number
  let shown: string
  const root = host.attachShadow({ mode: 'open' })
  // The DOM makes a text of the number.
  const set = (name: string, height: number) => frame.style.setProperty(name, height as never)
  const giveBack = () => {
    set('--r', 0)
    host.style.minHeight = '0'
  }
  const read = (name: string) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`)
  const show = () => {
    const query = new URLSearchParams()
    for (const name of passed) {
      const value = read(name)
      if (value) query.set(name, value === 'inherit' ? getComputedStyle(host).fontFamily : value)
    }
    const part = kind === 'card' ? `/cards/${read('card')}` : kind === 'compare' ? '/compare' : ''
    const address = `${origin}/embed/${read('story')}${part}?${query}`
    if (shown === address) return
    shown = address
    frame = document.createElement('iframe')
    set('--r', heights[kind])
    frame.title = 'Readout'
    frame.sandbox = sandbox
    if (read('eager') === null) frame.loading = 'lazy'
    // A page that has loaded has said that it is ready; where it is blocked, its room is given back. In Firefox that is an error.
    frame.onload = frame.onerror = () => setTimeout(() => frame.className || giveBack(), 2000)
    frame.src = address
    root.replaceChildren(frame, document.createElement('slot'))
  }
  host.hear = ({ source, data }) => {
    // Whose message it is, its window says. An origin would say less: in a sandbox it is “null” for everybody.
    const { readout: type, ...detail } = source === frame.contentWindow && data
    if (!type) return
    if (detail.title) {
      frame.className = 'on'
      frame.title = detail.title
    }
    if (detail.height) {
      set('--h', detail.height)
      // The height reserved at first can be given back where nobody sees a jump: out of sight, or when the width changes.
      if (width ? width !== detail.width : host.getBoundingClientRect().top > innerHeight) giveBack()
      width = detail.width
    }
    host.dispatchEvent(new CustomEvent(`readout:${type}`, { bubbles: true, detail }))
  }
  host.restart = () => frame.contentWindow?.postMessage({ readout: 'restart' }, '*')
  root.adoptedStyleSheets = [style]
  show()
  new MutationObserver(show).observe(host, { attributes: true })
}
