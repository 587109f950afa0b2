import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { deskKey } from '../support/desk.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0' })
const { context } = realBrowser()
const article = readFileSync('test/authoring/draft/reservoir-call.txt', 'utf8')

async function signedIn(options: Parameters<typeof context>[0] = {}, who = 'kl') {
  const page = await (await context(options)).newPage()
  await page.goto(`${worker.origin()}/desk`)
  await page.getByLabel('Key').fill(deskKey)
  await page.getByLabel('Your initials').fill(who)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Stories' }).waitFor()
  return page
}

async function begin(page: Page, id: string): Promise<string> {
  await page.getByRole('link', { name: 'Write a story' }).click()
  await page.getByLabel('The article’s text').fill(article)
  await page.getByLabel('The story’s id').fill(id)
  await page.getByLabel('The day on which the article appeared').fill('2024-04-11')
  await page.getByRole('button', { name: 'Draft the claims' }).click()
  await page.getByRole('status').getByText('The draft is made.').waitFor()
  return `${worker.origin()}/desk/write/${id}`
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'The draft’s text' })
const saved = (page: Page, words: string) => page.locator('#saved').getByText(words).waitFor()

test('without script an article is drafted, a claim confirmed and the text saved', async () => {
  const page = await signedIn({ javaScriptEnabled: false })
  const at = await begin(page, 'plain-reservoir')
  const open = page.locator('#claim-p1-1')
  await open.getByLabel('The claim, in your own words').fill('the two heads [spoke](verb) on [April 9](date)')
  await open.getByLabel('Strength of the verb').selectOption('discussed')
  await open.getByLabel('The claim, in your own words').press('Tab')
  await open.getByRole('button', { name: 'Confirm', exact: true }).press('Enter')
  await page.getByRole('status').getByText('Confirmed: p1-1.').waitFor()
  expect(await page.locator('#claim-p1-2').getByRole('button', { name: 'Confirm', exact: true }).isVisible()).toBe(true)
  await page.goto(`${at}/text`)
  const text = page.getByLabel('The draft’s text')
  expect(await text.inputValue()).toContain('text: the two heads [discussed](verb) on [April 9](date)')
  await text.fill((await text.inputValue()).replace(/^tagline: .*$/m, 'tagline: By hand'))
  await page.getByRole('button', { name: 'Save and check' }).click()
  await page.getByRole('status').getByText('Saved as revision 3.').waitFor()
  expect(await text.inputValue()).toContain('tagline: By hand')
})

test('what is typed is saved as it is typed, checked at its line, and there after a reload', async () => {
  const page = await signedIn()
  const refusals: string[] = []
  page.on('console', (message) => message.type() === 'error' && refusals.push(message.text()))
  const at = await begin(page, 'typed-reservoir')
  await page.goto(`${at}/text`)
  await editor(page).press('Control+Home')
  await page.keyboard.type('# By keyboard\nnonsense: 1\n')
  await saved(page, 'Saved as revision')
  await page.getByText('nonsense', { exact: false }).first().waitFor()
  const finding = page.locator('[data-findings] li').filter({ hasText: 'nonsense' })
  expect(await finding.getAttribute('data-line')).toBe('2')
  await page.locator('.cm-lint-marker').first().waitFor()
  await finding.getByRole('link', { name: 'Line 2' }).press('Enter')
  await page.keyboard.type('# ')
  await saved(page, 'Saved as revision')
  await expect.poll(() => finding.count()).toBe(0)
  await page.reload()
  const lines = editor(page).locator('.cm-line')
  await expect.poll(async () => (await lines.allTextContents()).slice(0, 2)).toEqual(['# By keyboard', '# nonsense: 1'])
  await editor(page).press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Save and check')
  expect(refusals).toEqual([])
})

test('two editors at once are told, and whoever comes second finds both texts', async () => {
  const first = await signedIn()
  const at = await begin(first, 'shared-reservoir')
  const second = await signedIn({ viewport: { width: 1280, height: 900 } }, 'cd')
  await first.goto(`${at}/text`)
  await second.goto(`${at}/text`)
  await editor(first).press('Control+Home')
  await first.keyboard.type('# first\n')
  await saved(first, 'Saved as revision 2.')
  await editor(second).press('Control+Home')
  await second.keyboard.type('# second\n')
  await second.locator('#saved').getByText('KL saved this draft').waitFor()
  await editor(second).press('Control+Home')
  await second.keyboard.type('# and more\n')
  await second.getByRole('link', { name: 'Compare the two texts' }).waitFor()
  await expect
    .poll(async () => {
      const page = await second.context().newPage()
      await page.goto(worker.origin() + (await second.getByRole('link', { name: 'Compare' }).getAttribute('href')))
      const [mine, theirs] = await Promise.all((await page.locator('textarea').all()).map((one) => one.inputValue()))
      await page.close()
      return [mine?.slice(0, 20), theirs?.slice(0, 7)]
    })
    .toEqual(['# and more\n# second\n', '# first'])
  await second.getByRole('link', { name: 'Compare' }).click()
  await second.getByRole('button', { name: 'Make this text the draft' }).click()
  await second.getByRole('status').getByText('The text is the draft now').waitFor()
  expect(await violationsInBothSchemes(second)).toEqual([])
})

test('the pages of writing keep to WCAG 2.2 AA and to the width of a phone', async () => {
  const page = await signedIn({ viewport: { width: 320, height: 800 } })
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    found[name] = [...(wide ? ['wider than the page'] : []), ...(await violationsInBothSchemes(page))]
  }
  await page.goto(`${worker.origin()}/desk/write`)
  await look('home')
  const at = await begin(page, 'narrow-reservoir')
  await look('claims')
  for (const part of ['parts', 'text', 'bank']) {
    await page.goto(`${at}/${part}`)
    for (const summary of await page.locator('details > summary').all()) await summary.click()
    await look(part)
  }
  expect(found).toEqual({ home: [], claims: [], parts: [], text: [], bank: [] })
})
