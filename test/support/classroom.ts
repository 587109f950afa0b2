import type { BrowserContext, Page } from 'playwright-core'
import type { CreateBody, Created } from '../../src/classroom/protocol/messages.ts'

type Worker = { origin: () => string; fetch: (path: string, init?: RequestInit) => Promise<Response> }

/** Starts a session of five questions as a program does. */
export async function startSession(worker: Worker, options: CreateBody['options'] = {}, edition = 3): Promise<Created> {
  const body: CreateBody = { quiz: 'xi-putin-call', edition, length: 5, options }
  const answer = await worker.fetch('/api/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as Created
}

/** A phone that has joined, in a context of its own: its own storage, its own connection. */
export async function joinWith(context: BrowserContext, session: Created): Promise<Page> {
  const page = await context.newPage()
  await page.goto(session.join)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText('You are in.').waitFor()
  return page
}

/** The host’s page, opened by the host’s link. */
export async function hostWith(context: BrowserContext, session: Created): Promise<Page> {
  const page = await context.newPage()
  await page.goto(session.host)
  await page.locator('.link.live').waitFor()
  return page
}

/** Presses one of the host’s buttons; the test then waits for what follows. */
export const press = (host: Page, name: string): Promise<void> =>
  host.getByRole('button', { name, exact: true }).first().click()

/** The option on this page whose words are these. */
export const option = (page: Page, words: string) => page.locator('button.choice').filter({ hasText: words })

/** The key of the question that the host has before them, and the first wrong option. */
export async function keyAndWrong(host: Page): Promise<{ key: string; wrong: string }> {
  const words = (row: string): Promise<string> =>
    host
      .locator(`.votes ${row} th`)
      .first()
      .evaluate((cell) => {
        // Cloning an element gives an element of the same kind.
        const copy = cell.cloneNode(true) as HTMLElement
        for (const part of copy.querySelectorAll('.letter, .note, .misconception')) part.remove()
        return copy.textContent?.trim() ?? ''
      })
  return { key: await words('tbody tr.key'), wrong: await words('tbody tr:not(.key)') }
}

/** Waits until these words stand in the view. */
export const see = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('#view').getByText(words).first().waitFor()

/** Waits until these words are announced. A feed may take most of a second, so a wait of one second is too short. */
export const hear = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('#said').filter({ hasText: words }).waitFor({ state: 'attached' })
