import { playClass } from '../../tools/budget/class.ts'
import { pages } from '../../tools/budget/pages.ts'
import type { Look, Places } from './class-states.ts'
import { quizStates, startAnew } from './quiz-states.ts'
import { answerAll, button, distractor, now, quizAddress } from './take-quiz.ts'

const story = '/xi-putin-call'
const widgets = ['/xi-putin-call', '/xi-putin-call/compare', '/xi-putin-call/cards/one-minute', '/nothing']
const others = [
  '/no-such-story',
  // The second story’s words are longer.
  '/hanoi-summit',
  '/hanoi-summit/compare',
  '/hanoi-summit/who',
  '/j',
  ...widgets.map((path) => `/embed${path}?theme=auto`),
  `/embed${story}?font=mono`,
  '/styleguide',
  '/styleguide/results',
]

/** Shows every kind of page, folded and with all that can be unfolded in it, questions also answered, for a look at each. */
export async function walkPages({ worker, browser }: Places, look: Look): Promise<void> {
  const { code, ended } = await playClass(worker.fetch)
  const page = await browser.open('about:blank')
  // Otherwise the page for when there is no connection finds that there is one, and goes away.
  await page.route('**/offline', (route) => (route.request().method() === 'HEAD' ? route.abort() : route.continue()))
  const paths = Object.values(pages(code, ended)).map(({ path }) => path)
  for (const path of new Set([...paths, ...others])) {
    await page.goto(worker.origin() + path)
    if (path === '/embed') await page.locator('iframe.on').first().waitFor()
    if ((await page.locator('details:not([open]) > summary:visible').count()) > 0) await look(page, `${path}, folded`)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await look(page, path)
    if ((await now(page).count()) === 0) continue
    await distractor(page).click()
    await look(page, `${path}, answered`)
  }
  await walkSaved({ worker, browser }, look)
}

/** A quiz whose story changed while it was half done: the notice, and the answers saved. */
async function walkSaved({ worker, browser }: Places, look: Look): Promise<void> {
  const page = await browser.open('about:blank')
  await page.route(/\/quiz\?/, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/name="version" value="[^"]+"/, 'name="version" value="before"')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(worker.origin() + quizAddress(42))
  await distractor(page).click()
  await page.unroute(/\/quiz\?/)
  await page.reload()
  await page.getByRole('dialog', { name: 'The story has changed' }).waitFor()
  await look(page, 'quiz, after a change of its story')
  await page.goto(`${worker.origin()}/saved`)
  await page.locator('.question').first().waitFor()
  await look(page, '/saved, with answers')
}

/** Goes through the states of quiz, statistics, widget and review, and has each looked at. */
export async function walkQuizzes({ worker, browser }: Places, look: Look): Promise<void> {
  const page = await browser.open('about:blank')
  for (const [name, reach] of Object.entries(quizStates)) {
    await startAnew(page, worker.origin())
    await reach(page)
    await look(page, `quiz, ${name}`)
  }
  await page.goto(`${worker.origin()}${story}/stats`)
  await look(page, 'statistics')
  await walkWidget({ worker, browser }, look)
  await walkReview({ worker, browser }, look)
}

async function walkWidget({ worker, browser }: Places, look: Look): Promise<void> {
  const page = await browser.open(`${worker.origin()}/embed${story}?edition=3&length=5&theme=auto`)
  await distractor(page).click()
  await now(page).locator('.sources').click()
  await page.locator('.source-panel h2').waitFor()
  await look(page, 'widget, sources')
  await page.locator('[data-back]').click()
  await button(page).click()
  for (let number = 2; number <= 5; number++) {
    await now(page).locator('.option.key').click()
    await button(page).click()
  }
  await page.locator('#score').waitFor()
  await look(page, 'widget, score')
  await page.locator('.turns button:visible').last().click()
  await look(page, 'widget, an answer looked at again')
}

/** A day after a quiz with two wrong answers. */
async function walkReview({ worker, browser }: Places, look: Look): Promise<void> {
  const page = await browser.open('about:blank')
  await page.clock.setFixedTime(Date.now() - 1.5 * 86_400_000)
  await page.goto(worker.origin() + quizAddress(41))
  await answerAll(page, [2, 4])
  await button(page).click()
  await page.locator('.when:not(:empty)').waitFor()
  await look(page, 'result, with what is due')
  await page.clock.setFixedTime(Date.now())
  await page.goto(`${worker.origin()}${story}/review`)
  await now(page).waitFor()
  await look(page, 'review')
  await distractor(page).click()
  await look(page, 'review, answered')
}
