import type { Frame, Page } from 'playwright-core'

/** A quiz stands in a page of its own, or in a frame. */
type Place = Page | Frame

/** Where the tests take their quizzes. */
export const quizAddress = (edition = 3, length = 5): string =>
  `/xi-putin-call/quiz?edition=${edition}&length=${length}`

/** Counts the results that leave this page. */
export function countResults(page: Page): { count: () => number; attempts: () => Set<string> } {
  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/results')) bodies.push(request.postData() ?? '')
  })
  return { count: () => bodies.length, attempts: () => new Set(bodies.map((body) => JSON.parse(body).attempt)) }
}

export const now = (page: Place) => page.locator('.question.now')
export const key = (page: Place) => now(page).locator('.option.key')
export const distractor = (page: Place) => now(page).locator('.option:not(.key)').first()
export const button = (page: Place) => page.locator('.quiz > .actions > button:visible')
export const isAnswered = (page: Place): Promise<boolean> =>
  now(page).evaluate((question) => question.classList.contains('answered'))

/** Answers all questions from where the quiz stands, every one right but those named, and stops before the finish. */
export async function answerAll(page: Place, wrong: readonly number[] = [], length = 5): Promise<void> {
  for (let number = 1; number <= length; number++) {
    await (wrong.includes(number) ? distractor(page) : key(page)).click()
    if (number < length) await button(page).click()
  }
}

/** Answers rightly up to a question that has a card to read, and misses that one; gives the link to its card. */
export async function missWithCard(page: Place) {
  const card = page.locator('.question.now .on a').first()
  while ((await card.count()) === 0) {
    await key(page).click()
    await button(page).click()
  }
  await distractor(page).click()
  return card
}
