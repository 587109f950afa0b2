/** Waits for a stylesheet, whether it comes or not. */
export function styled(href: string): Promise<unknown> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  return new Promise((done) => {
    link.onload = link.onerror = done
    document.head.append(link)
  })
}
