import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import { realBrowser } from '../support/browser.ts'
import { classClient } from '../support/class-client.ts'
import { hostWith } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const client = classClient(worker)
const people = 24
let made: Created
let tokens: string[]

/** A class that has voted on ten questions, twice on the first four: some get them right, and some change their mind. */
async function playClass(): Promise<void> {
  made = await client.create({ length: 10, options: { closeEarly: false } })
  const { code, secret } = made
  tokens = await Promise.all(Array.from({ length: people }, async () => (await client.join(code)).token))
  const { questions } = await client.hostSnapshot(code, secret)
  const give = async (...commands: ('open' | 'discuss' | 'revote' | 'reveal' | 'end')[]) => {
    for (const what of commands) {
      const { version } = await client.hostSnapshot(code, secret)
      expect((await client.command(code, secret, { do: what }, version)).status).toBe(200)
    }
  }
  const vote = (item: number, round: number) =>
    Promise.all(
      tokens.map((token, i) => {
        const { options = [], reveal } = questions[item] ?? {}
        const wrong = options.filter(({ id }) => id !== reveal?.key)
        const option =
          i % (round + 1) > 0 || i === 4 - round ? reveal?.key : wrong[i % 3 === 0 ? 0 : i % wrong.length]?.id
        return client.post(
          client.at(code, '/votes'),
          { type: 'vote', submission: randomUUID(), item, round, option },
          token,
        )
      }),
    )
  for (const item of questions.keys()) {
    await give('open')
    await vote(item, 1)
    if (item < 4) {
      await give('discuss', 'revote')
      await vote(item, 2)
    }
    await give('reveal')
  }
  await give('end')
}

async function reportPage(options = {}): Promise<Page> {
  const page = await hostWith(await browser.context(options), made)
  await page.goto(`${made.host.split('#')[0]}/report`)
  return page
}

beforeAll(playClass)

type Place = { page: string; y: number }

/** A page as it is printed: the PDF’s own text, which has pages and places of links in plain words. */
const printed = async (page: Page, format: string): Promise<string> => (await page.pdf({ format })).toString('latin1')

/** Where each element that matches begins and ends in print: page, and points from the foot of the page. */
async function placesIn(page: Page, format: string, selector: string): Promise<Place[][]> {
  await page.evaluate((selector) => {
    const mark = (name: string): HTMLAnchorElement =>
      Object.assign(document.createElement('a'), { id: name, href: `#${name}`, textContent: '.' })
    for (const [i, element] of [...document.querySelectorAll(selector)].entries()) {
      element.prepend(mark(`begin-${i}-`))
      element.append(mark(`end-${i}-`))
    }
  }, selector)
  const pdf = await printed(page, format)
  const place = (name: string): Place => {
    const [, at = '', y] = new RegExp(`/${name} \\[(\\d+) 0 R\\s*/XYZ [\\d.]+ ([\\d.]+)`).exec(pdf) ?? []
    return { page: at, y: Number(y) }
  }
  const count = await page.locator(selector).count()
  return Array.from({ length: count }, (_, i) => [place(`begin-${i}-`), place(`end-${i}-`)])
}

describe('the report on paper', () => {
  test.each([
    ['A4', 794],
    ['Letter', 816],
  ])('on %s has each question whole on one page, and nothing is cut off', async (format, width) => {
    const page = await reportPage()
    const pages = (await printed(page, format)).match(/\/Type ?\/Page\b/g)?.length
    expect(pages).toBeLessThanOrEqual(8)
    const places = await placesIn(page, format, '.asked')
    expect(places).toHaveLength(10)
    for (const [begin, end] of places) {
      expect(begin?.page).toMatch(/\d/)
      expect(end?.page).toBe(begin?.page)
      expect(end?.y).toBeLessThan(begin?.y ?? 0)
    }
    // The width between margins of 14 mm.
    await page.setViewportSize({ width: Math.floor(width - (28 * 96) / 25.4), height: 900 })
    await page.emulateMedia({ media: 'print' })
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen'))
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(outside).toEqual([])
  })
})

test('the report says of each question who changed, what misled and why, and its table opens in the host’s language', async () => {
  const page = await reportPage()
  const row = (number: number): Promise<string[]> =>
    page
      .locator('.glance tbody tr')
      .nth(number - 1)
      .locator('td')
      .allTextContents()
  expect((await row(1)).slice(0, 6)).toEqual(['50%', '67%', '8', '4', '8', '4'])
  expect((await row(1))[6]).toMatch(/^[A-D], [A-D], and [A-D] \(4 people each\)$/)
  expect((await row(10)).slice(0, 6)).toEqual(['50%', '–', '–', '–', '–', '–'])
  const first = page.locator('.asked').first()
  expect(await first.locator('.moved li').count()).toBe(3)
  expect(await first.locator('.moved li').allTextContents()).toContainEqual(
    expect.stringMatching(/^From [A-D] to [A-D], right, then wrong\. 4 people: \w+ \w+, .+, .+, .+$/),
  )
  expect(await first.textContent()).toMatch(/Most often chosen in place of [A-D]: .*Why [A-D] is wrong: \w+/)
  expect(await page.locator('.asked').last().locator('.changes').textContent()).toBe('')
  expect(await page.textContent('main')).toContain('96 answers were given in both votes.')

  const table = async (language: string): Promise<string> => {
    const headers = { 'Accept-Language': language }
    return (await page.request.get(`${made.host.split('#')[0]}/report.csv`, { headers })).text()
  }
  expect(await table('en-US')).toMatch(/^\uFEFFnickname,answered,/)
  expect(await table('de-DE,de;q=0.9')).toMatch(/^\uFEFFnickname;answered;/)
})

test('from a phone whose class is over one tap leads to its own answers, at an address that another device opens too', async () => {
  const phone = await (await browser.context()).newPage()
  await phone.addInitScript(
    ([key, token]) => {
      localStorage.setItem(key ?? '', JSON.stringify({ token, unsent: [], until: 0 }))
    },
    [`readout:class:${made.code}`, tokens[5]],
  )
  await phone.goto(made.join)
  await phone.getByRole('link', { name: 'Your own link to this' }).click()
  await phone.getByRole('heading', { name: 'Your answers' }).waitFor()
  const other = await (await browser.context()).newPage()
  await other.goto(phone.url())
  expect(await other.textContent('main')).toBe(await phone.textContent('main'))
  await other.locator('.past > summary').first().click()
  expect(await other.getByText('Right answer').first().isVisible()).toBe(true)
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])
})
