import { describe, expect, test } from 'vitest'
import { keysOf, letters, sheetOf } from '../../src/paper/sheets.ts'
import { assemble } from '../../src/questions/edition.ts'
import type { Question, Quiz } from '../../src/questions/model.ts'
import { type Outlets, outletsOf, quotedIn } from '../../src/quiz/quoted.ts'
import { optionLetter } from '../../src/ui/option-letter.ts'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { type PdfPage, readPdf, words } from '../support/pdf.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { reflowFaults } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

const address = (quiz: Quiz, query: string) => `${worker.origin()}/${quiz.dossier.id}/print?${query}`

async function printed(quiz: Quiz, query: string, format: 'A4' | 'Letter' = 'A4'): Promise<PdfPage[]> {
  const page = await browser.open(address(quiz, query))
  const file = await page.pdf({ format, preferCSSPageSize: true })
  await page.context().close()
  return readPdf(file)
}

function edition(quiz: Quiz, number: number, length: number) {
  const assembled = assemble(quiz, { edition: number, length })
  if (!assembled.ok) throw new Error(assembled.reason)
  return assembled.edition
}

/** The pages of one sheet, by what stands at their foot. */
const pagesOf = (pages: readonly PdfPage[], letter: string): PdfPage[] =>
  pages.filter(({ items, height }) => items.some((item) => item.text === `Version ${letter}` && item.y > height - 60))

/** The first line of a page. */
const topOf = (page: PdfPage | undefined) => page?.items.toSorted((a, b) => a.y - b.y)[0]?.text

/** All of a question, from its number to its last option, in the order in which it stands there. */
function whole(question: Question, number: number, outlets: Outlets): string {
  const { statement = '', stem, options } = question
  const quoted = quotedIn(question, outlets)
  const asked = quoted ? `${quoted.lead}“${quoted.words}”${quoted.stem}` : `${statement}${stem}`
  return words(`${number}${asked}${options.map(({ text }, i) => `${optionLetter(i)}${text}`).join('')}`)
}

const numbers = Array.from({ length: 15 }, (_, i) => i + 1)

const papers = [
  ['A4', 595, 842],
  ['Letter', 612, 792],
] as const

describe.each(papers)('on %s', (format, width, height) => {
  test.each(['', '&size=large'])('the sheets of every story are whole, each question on one page%s', async (size) => {
    for (const quiz of allQuizzes()) {
      const one = edition(quiz, 17, 15)
      const pages = await printed(quiz, `edition=17&length=15&versions=A,B${size}`, format)
      for (const page of pages) {
        expect(Math.abs(page.width - width)).toBeLessThan(1)
        expect(Math.abs(page.height - height)).toBeLessThan(1)
        // Within the margins, so that no printer cuts anything.
        for (const item of page.items) {
          expect(item.x).toBeGreaterThan(30)
          expect(item.x + item.width).toBeLessThan(width - 30)
          expect(item.y).toBeGreaterThan(30)
          expect(item.y).toBeLessThan(height - 17)
        }
      }
      for (const letter of ['A', 'B'] as const) {
        const sheet = pagesOf(pages, letter)
        sheetOf(one, letter).questions.forEach((question, i) => {
          const asked = whole(question, i + 1, outletsOf(quiz.dossier))
          expect(
            sheet.filter(({ text }) => text.includes(asked)),
            asked,
          ).toHaveLength(1)
        })
        // The strip is on one page too, with a circle for each option.
        const strip = sheet.at(-1)?.text ?? ''
        expect(strip).toContain(words('Cut here, and hand in this strip.'))
        // In large print they take two rows.
        for (const row of size ? [numbers.slice(0, 10), numbers.slice(10)] : [numbers])
          expect(strip).toContain(`${row.join('')}${'A'.repeat(row.length)}${'B'.repeat(row.length)}`)
      }
    }
  })

  test('the key begins on a page of its own, and has each answer with its reason and its source', async () => {
    for (const quiz of allQuizzes()) {
      const one = edition(quiz, 4, 10)
      const pages = await printed(quiz, 'edition=4&length=10&versions=A,B,C,D', format)
      const at = pages.findIndex(({ text }) => text.includes(words('Key to edition 4')))
      const key = pages.slice(at)
      expect(topOf(key[0])).toBe('Key to edition 4')
      expect(pages.slice(0, at).every((page) => letters.some((letter) => pagesOf([page], letter).length === 1))).toBe(
        true,
      )
      const all = key.map(({ text }) => text).join('')
      const keys = keysOf(sheetOf(one, 'A'))
      one.questions.forEach((question, i) => {
        const right = question.options.find(({ correct }) => correct)?.text ?? ''
        const on = key.filter(({ text }) => text.includes(words(question.explanation)))
        expect(on.length, question.explanation).toBeGreaterThan(0)
        expect(all).toContain(words(`${keys[i]}. ${right} ${question.explanation}`))
        for (const { chain, paragraph, quote = '' } of question.source) {
          expect(all).toContain(words(chain.join(' → ')))
          expect(all).toContain(words(`Paragraph ${paragraph}`))
          expect(all).toContain(words(quote))
        }
      })
    }
  })
})

test('a sheet in one version of five is two pages and a key, and nothing is printed of the site around it', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const pages = await printed(quiz, 'edition=1&length=5')
  expect(pages.length).toBeLessThanOrEqual(4)
  const all = pages.map(({ text }) => text).join('')
  for (const gone of ['What to print', 'Skip to content', 'No cookies', 'Who’s who'])
    expect(all).not.toContain(words(gone))
})

test('large print is 18 points and more', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const pages = await printed(quiz, 'edition=1&length=5&size=large')
  const set = pages.flatMap(({ items, height }) => items.filter(({ y }) => y < height - 60))
  expect(set.length).toBeGreaterThan(100)
  expect(set.filter(({ size }) => size < 17.9)).toEqual([])
})

test('what is printed is black, and an account’s words are marked by a pattern and not by a color', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const page = await browser.open(address(quiz, 'edition=1&length=15&versions=A,B'), { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const colors = await page.locator('.sheet *').evaluateAll((all) => [
    ...new Set(
      all
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .map((one) => {
          const { color, backgroundColor } = getComputedStyle(one)
          return `${color} on ${backgroundColor}`
        }),
    ),
  ])
  expect(colors.sort()).toEqual([
    'rgb(0, 0, 0) on rgb(255, 255, 255)',
    'rgb(0, 0, 0) on rgba(0, 0, 0, 0)',
    'rgb(255, 255, 255) on rgb(0, 0, 0)',
  ])
  const marks = await page
    .locator('.sheet')
    .first()
    .evaluate((sheet) =>
      ['a', 'b'].map((voice) => {
        const badge = document.createElement('span')
        badge.className = `badge voice-${voice}`
        sheet.append(badge)
        return getComputedStyle(badge, '::before').backgroundImage
      }),
    )
  expect(marks[0]).toBe('linear-gradient(rgb(0, 0, 0) 0px, rgb(0, 0, 0) 0px)')
  expect(marks[1]).toContain('repeating-linear-gradient(135deg, rgb(0, 0, 0)')
})

test('the code on the sheet stands beside its words, on paper and on a screen', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const page = await browser.open(address(quiz, 'edition=17&length=5&versions=A'))
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    const [code, words] = await page
      .locator('.online > span')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()))
    const svg = await page.locator('.online svg').boundingBox()
    expect(svg?.width).toBe(code.width)
    expect(words.left).toBeGreaterThan(code.right)
  }
})

test('the code on the sheet leads to the same questions in the same version', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const page = await browser.open(address(quiz, 'edition=23&length=5'))
  const label = await page.getByRole('img', { name: /^QR code of / }).getAttribute('aria-label')
  const online = new URL((label ?? '').replace('QR code of ', ''))
  await page.goto(online.href)
  const asked = await page.locator('fieldset.question .option > span:first-of-type').allTextContents()
  expect(asked).toEqual(edition(quiz, 23, 5).questions.flatMap(({ options }) => options.map(({ text }) => text)))
})

test('who prints chooses edition, length, versions and size in a form, and prints with one button', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const page = await browser.open(address(quiz, 'edition=2&length=5'))
  await page.getByRole('spinbutton', { name: 'Edition' }).fill('9')
  await page.getByLabel('Questions').selectOption('10')
  await page.getByLabel('Versions').selectOption('A, B, C')
  await page.getByLabel('Print size').selectOption('large')
  await page.getByRole('button', { name: 'Show these sheets' }).click()
  await page.waitForURL(/edition=9/)
  expect(await page.locator('article.sheet').count()).toBe(4)
  expect(await page.locator('.sheets.large').count()).toBe(1)
  expect(await page.locator('.sheet-c .printed').count()).toBe(10)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  expect(await page.locator('body').getAttribute('data-printed')).toBe('')
})

test('the page fits a phone and has no violation that axe finds, in light and dark', async () => {
  const [quiz] = allQuizzes() as [Quiz]
  const page = await browser.open(address(quiz, 'edition=1&length=5&versions=A,B'))
  expect(await violationsInBothSchemes(page)).toEqual([])
  expect(await reflowFaults(page)).toEqual([])
})
