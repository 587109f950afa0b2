import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { classClient } from '../support/class-client.ts'
import { answerAll, button, distractor, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const client = classClient(worker)
const wide = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light' } as const
const open = (path: string, options: typeof wide | typeof phone) => browser.open(worker.origin() + path, options)

/** The pictures of README, by their files in docs. */
const pictures: Record<string, () => Promise<Page>> = {
  readout: () => open('/', wide),

  hub: async () => {
    const page = await open('/xi-putin-call', wide)
    await page.locator('#card-kremlin-version').evaluate((card) => card.scrollIntoView())
    await page.locator('.current').first().waitFor()
    return page
  },

  /** A wrong answer with its reasons, and a result, on two phones side by side. */
  quiz: async () => {
    const question = await open(quizAddress(), phone)
    await distractor(question).click()
    const result = await open(quizAddress(), phone)
    await answerAll(result, [2, 4])
    await button(result).click()
    await result.getByText('3 of 5 right').first().waitFor()
    const shots = await Promise.all(
      [question, result].map(async (page) => (await page.screenshot()).toString('base64')),
    )
    // On a page of its own, because the site’s policy allows no inline style.
    const sheet = await (await browser.context(wide)).newPage()
    await sheet.setViewportSize({ width: 880, height: 892 })
    const phones = shots.map((png) => `<img src="data:image/png;base64,${png}" style="border:1px solid #dcd8cc">`)
    await sheet.setContent(`<body style="margin:23px;display:flex;gap:49px;background:#eceae2">${phones.join('')}`)
    return sheet
  },

  /** What is on the projector when a class has seen the answer. */
  class: async () => {
    const { code, secret } = await client.create()
    const command = async (what: 'open' | 'close' | 'reveal') => {
      const { version } = await client.hostSnapshot(code, secret)
      await client.command(code, secret, { do: what }, version)
    }
    const tokens = await Promise.all(Array.from({ length: 24 }, async () => (await client.join(code)).token))
    await command('open')
    for (const [place, token] of tokens.entries()) {
      const { question } = await client.snapshot(code, token)
      if (!question) throw new Error('No question is open.')
      const { id } = question.options[place % 3 === 0 ? place % question.options.length : 1] ?? { id: '' }
      const vote = { type: 'vote', submission: randomUUID(), item: question.item, round: 1, option: id }
      await client.post(client.at(code, '/votes'), vote, token)
    }
    await command('close')
    await command('reveal')
    const page = await open(`/class/${code}/screen`, wide)
    await page.getByText('Right answer').first().waitFor()
    return page
  },
}

test.each(Object.entries(pictures))('README shows docs/%s.png', async (name, take) => {
  const page = await take()
  await page.screenshot({ path: `docs/${name}.png` })
  expect(readFileSync(`docs/${name}.png`).byteLength).toBeGreaterThan(20_000)
})
