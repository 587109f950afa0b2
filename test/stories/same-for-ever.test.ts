import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { lengths, type Quiz } from '../../src/questions/model.ts'
import { pack } from '../../src/questions/pack.ts'
import { versionKey } from '../../src/stories/keys.ts'
import { storyReader } from '../../src/stories/reading.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { kvStore } from '../../tools/publish/kv.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { readStory } from '../support/story.ts'

/** Every story of this repository, and the first one with some of its questions withdrawn. */
function everyVersion(): Quiz[] {
  const stories = allQuizzes()
  const [item = ''] = stories.find(({ dossier }) => dossier.id === readStory().id)?.bank.map(({ id }) => id) ?? []
  return [...stories, compileQuiz({ ...readStory(), withdrawn: [{ item, reason: 'This is a test.' }] })]
}

const numbers = { edition: fc.integer({ min: 1, max: 500 }), length: fc.constantFrom(...lengths) }
const step = fc.record({ moved: fc.nat(2), asked: fc.nat(2), ...numbers })

test('of every story and version, edition N is the same for ever, whatever is published and rolled back after it', async () => {
  const quizzes = everyVersion()
  const kept = new Map<string, string>()
  const kv = {
    get: async (key: string) => kept.get(key) ?? null,
    put: async (key: string, value: string) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
  }
  const store = kvStore(kv)
  for (const quiz of quizzes) await publishAll(store, [pack(quiz)], () => ({}))
  const written = new Map(kept)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      for (const { moved, asked, ...form } of steps) {
        const [next, quiz] = [quizzes[moved], quizzes[asked]]
        if (!next || !quiz) throw new Error('There are three versions.')
        // Publishing a version that is kept is what a rollback does: the index moves back to it.
        await publishAll(store, [pack(next)], () => ({}))
        const { dossier, version } = quiz
        const found = await storyReader(kv, async () => null, { lifetime: 0 }).version(dossier.id, version)
        if (!found) throw new Error(`${version} is not kept.`)
        expect(questionsOf(found.quiz, form)).toEqual(questionsOf(quiz, form))
        const key = versionKey(dossier.id, version)
        expect(kept.has(key) && kept.get(key) === written.get(key)).toBe(true)
      }
    }),
    { numRuns: 20 },
  )
})

/** What an edition asks, without what is said of a question that was withdrawn since. */
function questionsOf(quiz: Quiz, form: { edition: number; length: number }) {
  const assembled = assemble(quiz, form)
  return assembled.ok ? assembled.edition.questions.map(({ withdrawn: _, ...question }) => question) : assembled
}
