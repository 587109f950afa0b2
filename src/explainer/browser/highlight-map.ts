/** Highlights the marks of the map that the card being read is about: each card names the anchors that they lead to. */
export function highlightMap(): void {
  const read = new Set<HTMLElement>()
  const watch = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (target instanceof HTMLElement) read[isIntersecting ? 'add' : 'delete'](target)
      const current = new Set([...read].flatMap(({ dataset: { anchors = '' } }) => anchors.split(' ')))
      for (const mark of document.querySelectorAll<HTMLAnchorElement>('.map a'))
        mark.classList.toggle('current', current.has(mark.hash.slice(1)))
    },
    // What is read is what crosses a line a third down the screen.
    { rootMargin: '-33% 0px -66%' },
  )
  for (const card of document.querySelectorAll('[data-anchors]')) watch.observe(card)
}
