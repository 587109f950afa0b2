import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/exports/formats.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()

const page = async (query = '') => {
  const answer = await worker.fetch(`/xi-putin-call/take-away${query}`)
  expect(answer.status).toBe(200)
  return parseHTML(await answer.text()).document
}

const links = (document: Document): string[] =>
  Array.from(document.querySelectorAll('a[download]'), (link) => link.getAttribute('href') ?? '')

describe('the page of what can be taken', () => {
  test('has a file for every format, and every one of them can be fetched', async () => {
    const files = links(await page('?edition=17&length=5'))
    expect(files.map((href) => /export\/(\w+)/.exec(href)?.[1])).toEqual(Object.keys(formats))
    for (const file of files) expect((await worker.fetch(file)).status).toBe(200)
  })

  test('says which questions a place has no room for, and asks for the others', async () => {
    const refused = await worker.fetch('/api/quizzes/xi-putin-call/export/kahoot?bank=1')
    const { tooLong } = (await refused.json()) as { tooLong: { number: number }[] }
    const document = await page('?bank=1')
    const kahoot = document.querySelector('[aria-labelledby="place-kahoot"]')
    expect(kahoot?.textContent).toContain(`${tooLong[0]?.number}`)
    expect(kahoot?.textContent).toContain('120 characters a question')
    expect(links(document).filter((href) => href.includes('fitting=1')).length).toBe(1)
    for (const file of links(document)) expect((await worker.fetch(file)).status).toBe(200)
  })

  test('shows the questions of the edition, each with its right answer', async () => {
    const asked = (await (await worker.fetch('/api/quizzes/xi-putin-call/questions?edition=17&length=5')).json()) as {
      questions: { stem: string; options: { text: string; correct: boolean }[] }[]
    }
    const document = await page('?edition=17&length=5')
    const shown = Array.from(document.querySelectorAll('.taken > li'), (question) => ({
      stem: question.querySelector('.stem')?.textContent,
      options: Array.from(question.querySelectorAll('li'), ({ textContent }) => textContent),
    }))
    expect(shown).toEqual(
      asked.questions.map(({ stem, options }) => ({
        stem,
        options: options.map(({ text, correct }) => (correct ? `${text} (right)` : text)),
      })),
    )
  })

  test('keeps the version that it was asked for, in its files and its form', async () => {
    const { version } = (await (await worker.fetch('/api/quizzes/xi-putin-call/version')).json()) as { version: string }
    const document = await page(`?edition=2&length=5&version=${version}`)
    expect(links(document).every((href) => href.includes(`version=${version}`))).toBe(true)
    expect(document.querySelector('input[name="version"]')?.getAttribute('value')).toBe(version)
  })

  test('leads to the same questions on paper, in the same version', async () => {
    const { version } = (await (await worker.fetch('/api/quizzes/xi-putin-call/version')).json()) as { version: string }
    const paper = async (query: string) => (await page(query)).querySelector('a[href*="/print"]')?.getAttribute('href')
    expect(await paper('?edition=17&length=5')).toBe('/xi-putin-call/print?edition=17&length=5')
    expect(await paper(`?edition=2&length=5&version=${version}`)).toBe(
      `/xi-putin-call/print?edition=2&length=5&version=${version}`,
    )
    // Sheets are of one edition.
    expect(await paper('?bank=1')).toBeUndefined()
  })

  test('refuses an edition that does not exist', async () => {
    expect((await worker.fetch('/xi-putin-call/take-away?edition=501')).status).toBe(400)
  })
})

test.each([
  ['/class', '/xi-putin-call/take-away'],
  ['/xi-putin-call/result?edition=3&length=5&picks=00000', '/xi-putin-call/take-away?edition=3&length=5'],
])('%s leads there', async (from, to) => {
  const { document } = parseHTML(await (await worker.fetch(from)).text())
  const hrefs = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'))
  expect(hrefs).toContain(to)
})
