/** What the service worker does with an address: it stores parts and pages as they are opened, and nothing else. */
export type Kind = 'part' | 'page' | null

/** The page shown where there is no connection and nothing stored. */
export const offlinePage = '/offline'

/** This site’s caches: `start` is there from the first visit and has no limit, so that nothing pushes it out. */
export const cacheNames = { start: 'readout-start', pages: 'readout-pages', parts: 'readout-parts' }

// Programs, the newsroom, the classroom and other people's pages are never answered from a phone's store.
const passing = new Set(['api', 'embed', 'oembed', 'class', 'j', 'desk', 'healthz', 'styleguide'])
const sections = /^(?:cards\/[^/]+|compare|timeline|who|glossary|quiz|result|stats|review|review\/questions)$/

// What pages read from their address. Every other parameter was put there by someone else, such as “utm_source”.
const parameters = new Set(['edition', 'length', 'version', 'picks', 'sure', 'score', 'script'])

/** Judges an address of this site by its path. */
export function kindOf(path: string): Kind {
  if (/^\/built\/|^\/icons?[-./]|^\/manifest/.test(path)) return 'part'
  const [, first = '', ...rest] = path.split('/')
  if (passing.has(first) || first.includes('.')) return null
  return rest.length === 0 || sections.test(rest.join('/')) ? 'page' : null
}

/** The address that a page is stored under: without the parameters that change nothing in it. */
export function storedAs(address: string): string {
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (!parameters.has(name)) url.searchParams.delete(name)
  return url.href
}

/** The hub of the story that a page belongs to; null for a page of no story. */
export function hubOf(path: string): string | null {
  const [, story = '', section] = path.split('/')
  return section === undefined ? null : `/${story}`
}

/** Where the hub shows a card that has no page here yet: it holds every card. */
export function cardInHub(path: string): string | null {
  const [, story, card] = /^\/([^/]+)\/cards\/([^/]+)$/.exec(path) ?? []
  return story && card ? `/${story}#card-${card}` : null
}
