import { bankSet, editionSet } from '../../src/exports/export-set.ts'
import type { ExportSet } from '../../src/exports/model.ts'
import { assemble } from '../../src/questions/edition.ts'
import { compiledQuizzes } from '../../tools/compile/compiled.ts'

const address = 'https://quiz.example/xi-putin-call/quiz?edition=1&length=10'

/** Twenty editions and the whole bank of every story, and a set of texts that formats could take for their own signs. */
export function exportSets(): ExportSet[] {
  const stories = compiledQuizzes().flatMap((quiz) => [
    bankSet(quiz, address),
    ...Array.from({ length: 20 }, (_, i) => {
      const assembled = assemble(quiz, { edition: i + 1, length: ([5, 10, 15] as const)[i % 3] ?? 10 })
      if (!assembled.ok) throw new Error(assembled.reason)
      return editionSet(quiz, assembled.edition, address)
    }),
  ])
  return [...stories, hostile]
}

// Each of these means something in one of the formats.
const signs = [
  '=1+1',
  '"quoted", and “so”',
  '~{a} #b : c \\ d // e \\n f',
  '<b>&amp; ]]> -->',
  'Ünïcödé 习近平 Путин 🙂',
  '*a* _b_ `c` [d](e) | f ~~g~~',
  '-2; @sum',
  "it's 100%",
]

const option = (i: number) => ({
  id: `option-${i}`,
  text: signs[i % signs.length] ?? '',
  correct: i % 4 === 1,
  feedback: signs[(i + 1) % signs.length] ?? '',
})

/** A set whose every text has signs of the formats in it. */
export const hostile: ExportSet = {
  quiz: 'signs',
  version: '0123456789',
  title: 'Signs: =, ~, {}, "<&>" / and ::',
  language: 'en',
  part: 'All 8 questions',
  about: '8 questions on “=1+1”. Answer according to <the article>.',
  address,
  questions: signs.map((sign, i) => ({
    id: `sign.${i}`,
    number: i + 1,
    family: 'signs',
    skill: 'recall',
    difficulty: 0.5,
    ...(i % 2 === 0 && { statement: sign }),
    stem: `${sign} ${i}?`,
    options: [0, 1, 2, 3].map((place) => option(i * 4 + place)),
    shuffle: i % 2 === 0,
    explanation: sign,
    sources: [`Paragraph ${i + 1}: the article → ${sign}`],
    cites: [{ title: sign, url: `https://cited.example/${i}`, publisher: sign }],
  })),
}
