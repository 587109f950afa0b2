import { expect, test } from 'vitest'

type Desk = { request: (path: string, init: RequestInit, env: object) => Promise<Response> }

// Imported by a name that the type check does not follow, because the platform’s types are not the tests’.
const file = 'desk/routes.ts'
const { desk }: { desk: Desk } = await import(/* @vite-ignore */ `../../src/${file}`)

test('whoever sends more keys in a minute than the platform lets through is told which limit that was', async () => {
  const usedUp = { GUESSES: { limit: async () => ({ success: false }) } }
  const answer = await desk.request('/desk', { method: 'POST' }, usedUp)
  expect([answer.status, answer.headers.get('RateLimit')]).toEqual([429, '"attempts";r=0;t=60'])
})
