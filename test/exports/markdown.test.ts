import { parseHTML } from 'linkedom'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { markdown } from '../../src/exports/markdown.ts'
import { exportSets } from './sets.ts'

test('marked renders every text of the Markdown file as it was, the questions before all answers', async () => {
  for (const set of exportSets()) {
    const html = await marked.parse(String(await markdown.write(set)))
    const { document } = parseHTML(`<!doctype html><body>${html}</body>`)
    const blocks = Array.from(document.querySelectorAll('h1, h2, body > p, blockquote p, li'), ({ textContent }) =>
      (textContent ?? '').trim(),
    )
    const one = (text: string): string => text.replace(/\s+/g, ' ').trim()
    expect(blocks.slice(2)).toEqual([
      ...set.questions.flatMap(({ number, statement, stem, options }) => [
        `Question ${number}`,
        ...(statement ? [one(statement)] : []),
        one(stem),
        ...options.map(({ text }, i) => `${'ABCD'[i]} ${one(text)}`),
      ]),
      'Answers',
      ...set.questions.flatMap(({ number, options, explanation, sources }) => [
        `Answer ${number}: ${'ABCD'[options.findIndex(({ correct }) => correct)]}`,
        one(options.find(({ correct }) => correct)?.text ?? ''),
        one(explanation),
        ...options.flatMap(({ correct, feedback }, i) =>
          !correct && feedback ? [`Not ${'ABCD'[i]}: ${one(feedback)}`] : [],
        ),
        ...sources.map(one),
      ]),
    ])
  }
})
