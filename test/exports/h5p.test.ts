import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { h5p } from '../../src/exports/h5p.ts'
import type { ExportSet } from '../../src/exports/model.ts'
import { linesOf } from './html.ts'
import { exportSets, hostile } from './sets.ts'

type Library = { machineName: string; majorVersion: number; minorVersion: number }
type Asked = {
  library: string
  subContentId: string
  metadata: { title: string }
  params: {
    question: string
    answers: { text: string; correct: boolean; tipsAndFeedback: { chosenFeedback: string } }[]
    behaviour: { randomAnswers: boolean }
  }
}
type Package = {
  about: { title: string; mainLibrary: string; language: string; preloadedDependencies: Library[] }
  content: { introPage: { introduction: string }; questions: Asked[] }
}

async function unpacked(set: ExportSet): Promise<Package> {
  const bytes = await h5p.write(set)
  if (typeof bytes === 'string') throw new Error('This is text.')
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['h5p.json', 'content/content.json'])
  const read = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()))
  return { about: read('h5p.json'), content: read('content/content.json') }
}

test('every text of every question is in the package, with feedback on each option, as a parser of HTML reads it', async () => {
  for (const set of exportSets()) {
    const { content } = await unpacked(set)
    expect(
      content.questions.map(({ metadata, params: { question, answers, behaviour } }) => ({
        id: metadata.title,
        asked: linesOf(question),
        shuffle: behaviour.randomAnswers,
        options: answers.map(({ text, correct, tipsAndFeedback }) => ({
          text: linesOf(text),
          correct,
          told: linesOf(tipsAndFeedback.chosenFeedback),
        })),
      })),
    ).toEqual(
      set.questions.map(({ id, statement, stem, shuffle, options, explanation, sources }) => ({
        id,
        asked: [statement, stem].filter(Boolean).join('\n'),
        shuffle,
        options: options.map(({ text, correct, feedback }) => ({
          text,
          correct,
          told: [feedback, explanation, ...sources].filter(Boolean).join('\n'),
        })),
      })),
    )
  }
})

test('it names each library that its content uses, and is what H5P’s validator of packages asks for', async () => {
  for (const set of exportSets()) {
    const { about, content } = await unpacked(set)
    const named = about.preloadedDependencies.map(
      ({ machineName, majorVersion, minorVersion }) => `${machineName} ${majorVersion}.${minorVersion}`,
    )
    const used = new Set(content.questions.map(({ library }) => library))
    expect(named.filter((name) => !name.startsWith(`${about.mainLibrary} `))).toEqual([...used])
    // The patterns of h5p.classes.php, `H5PValidator`.
    expect(about.title).toMatch(/^.{1,255}$/)
    expect(about.language).toMatch(/^[-a-zA-Z]{1,10}$/)
    const ids = content.questions.map(({ subContentId }) => subContentId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  }
})

test('it has the same bytes whenever it is made', async () => {
  expect(await h5p.write(hostile)).toEqual(await h5p.write(hostile))
})
