import { announce } from './host.ts'

/** Tells the host, once, that a reader has come to the widget: its heading is in sight. */
export function tellView(main: HTMLElement): void {
  const [heading] = main.getElementsByTagName('h1')
  if (!heading || parent === window) return
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watch.disconnect()
    announce('view', {})
  })
  watch.observe(heading)
}
