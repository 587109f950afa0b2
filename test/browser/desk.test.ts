import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { deskKey } from '../support/desk.ts'
import { story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0' })
const { context } = realBrowser()
const desk = `/desk/${story.dossier.id}`
const link = () => `${worker.origin()}/desk#${encodeURIComponent(deskKey)}`

async function signedIn(options: Parameters<typeof context>[0] = {}) {
  const page = await (await context(options)).newPage()
  await page.goto(link())
  if (options.javaScriptEnabled === false) await page.getByLabel('Key').fill(deskKey)
  await page.getByLabel('Your initials').fill('kl')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Stories' }).waitFor()
  return page
}

test('the link’s key is filled in and leaves the address; questions are gone through by keyboard alone', async () => {
  const page = await (await context()).newPage()
  await page.goto(link())
  await page.getByLabel('Your initials').waitFor()
  await expect.poll(() => page.url()).toBe(`${worker.origin()}/desk`)
  expect(await page.getByLabel('Key').inputValue()).toBe(deskKey)
  await page.keyboard.type('kl')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Stories' }).waitFor()

  await page.goto(`${worker.origin()}${desk}/bank?state=unsigned`)
  await page.getByRole('link', { name: 'Go through them one by one' }).press('Enter')
  const [first = '', second = '', third = ''] = story.bank.map(({ id }) => id)
  const at = (id: string) => page.getByRole('heading', { level: 1, name: id }).waitFor()
  await at(first)
  await page.keyboard.press('s')
  await page.getByRole('status').getByText(`Signed: ${first}.`).waitFor()
  await at(second)
  await page.keyboard.press('j')
  await at(third)
  await page.keyboard.press('k')
  await at(second)
  await page.keyboard.press('w')
  await page.keyboard.type('Just a test: skip it')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText(`Withdrawn: ${second}.`).waitFor()
  await at(third)
  await page.goto(`${worker.origin()}${desk}/bank/${second}`)
  await page.keyboard.press('r')
  await page.getByRole('status').getByText(`Restored: ${second}.`).waitFor()

  await page.getByRole('checkbox').uncheck()
  await page.keyboard.press('j')
  await page.reload()
  expect(await page.getByRole('checkbox').isChecked()).toBe(false)
  await at(second)
})

test('every page of the desk is free of axe’s complaints in light and dark, and fits 320 pixels', async () => {
  const page = await signedIn({ viewport: { width: 320, height: 640 } })
  const [item = ''] = story.bank.map(({ id }) => id)
  const paths = [
    '/desk',
    desk,
    `${desk}/corrections`,
    `${desk}/results`,
    `${desk}/bank?state=unsigned`,
    `${desk}/bank/${item}`,
    '/desk/log',
  ]
  for (const path of paths) {
    await page.goto(worker.origin() + path)
    expect(await violationsInBothSchemes(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
  }
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
  expect(await violationsInBothSchemes(page)).toEqual([])
})

test('without script an editor signs in, signs, withdraws, restores and signs out', async () => {
  const page = await signedIn({ javaScriptEnabled: false })
  const item = story.bank.at(-1)?.id ?? ''
  await page.goto(`${worker.origin()}${desk}/bank/${item}`)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText(/Signed by KL on/).waitFor()
  await page.getByLabel('Reason').fill('A test.')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByText('Withdrawn: A test.').waitFor()
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByText(`Restored: ${item}.`).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
})
