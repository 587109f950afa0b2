import { expect, test } from 'vitest'

type Pages = { request: (path: string, init: RequestInit, env: object) => Promise<Response> }

// Imported by a name that the type check does not follow, because the platform’s types are not the tests’.
const file = 'participant/routes.tsx'
const { participantPages }: { participantPages: Pages } = await import(
  /* @vite-ignore */ `../../../src/classroom/${file}`
)

/** The platform with one session in it, which refuses whoever is new for this reason. */
const sessionThatIs = (reason: string) => ({
  SESSION: {
    getByName: () => ({
      info: async () => ({ ok: true, value: {} }),
      suggestName: async () => ({ ok: false, refused: { reason } }),
    }),
  },
})

test.each([
  ['session-ended', 410, 'The session has ended', 'href="/j">Enter another code'],
  ['locked', 403, 'The session is locked', 'href="/j/BCDF-GHJK">Try again'],
  ['too-many-attempts', 429, 'Too many tries', 'href="/j/BCDF-GHJK">Try again'],
  ['too-many-messages', 429, 'Too many messages', 'href="/j/BCDF-GHJK">Try again'],
  ['session-full', 409, 'The session is full', 'href="/j/BCDF-GHJK">Try again'],
])('a session that is “%s” says so before anyone presses Join, and what to do', async (reason, status, title, way) => {
  const answer = await participantPages.request(
    '/j/bcdfghjk',
    { headers: { Accept: 'text/html' } },
    sessionThatIs(reason),
  )
  const page = await answer.text()
  expect(answer.status).toBe(status)
  expect(page).toContain(`${title}</h1>`)
  expect(page).toContain(way)
  expect(page).not.toContain('<form')
  // Whoever is in goes on from here, by the token that their device keeps.
  expect(page).toMatch(/id="view" data-code="BCDF-GHJK".*participant\.|participant\..*id="view" data-code="BCDF-GHJK"/s)
})
