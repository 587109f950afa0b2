import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { citedArticle } from '../../src/authoring/cited-article.ts'
import { faultsIn } from '../../tools/story/check.ts'

const [dossier, article] = ['quizzes/hanoi-summit.yaml', readFileSync('quizzes/hanoi-summit.md', 'utf8')]

test('an article is read without its heading, its numbers and its list of sources', () => {
  const text =
    '# Two ports\n\nOne fell. [1] The other, “too.” [1, 2]\n\n## Sources\n\n1. [A](https://a.example), A\n2. [B](https://b.example), B\n'
  expect(citedArticle(text)).toEqual({
    body: 'One fell. The other, “too.”',
    references: ['[A](https://a.example), A', '[B](https://b.example), B'],
    cites: { '1.1': [1], '1.2': [1, 2] },
  })
})

test('the Hanoi dossier quotes its article word for word and cites what it cites', () => {
  expect(faultsIn(dossier, article)).toEqual([])
})

test('a number that the article has and the dossier has not is a fault, and so is another source', () => {
  const [fault = '', ...more] = faultsIn(dossier, article.replace('[5] “Sometimes', '[6] “Sometimes'))
  expect(fault).toContain('Behind 4.2, the article cites 6.')
  expect(more).toEqual([])
  expect(faultsIn(dossier, article.replace('\n19. [', '\n19. [On '))[0]).toContain('they are not the same')
})
