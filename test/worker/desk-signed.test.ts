import { expect, test, vi } from 'vitest'
import { wordedOf } from '../../src/desk/bank/model.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { pack } from '../../src/questions/pack.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { reportOf } from '../../tools/publish/report.ts'
import { rollback } from '../../tools/story/publish.ts'
import { deskKey, editorAt } from '../support/desk.ts'
import { story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ DESK_KEY: deskKey, PUBLISH_KEY: key, INDEX_SECONDS: '0' })
const { id } = story.dossier

const presentVersion = async (): Promise<string> =>
  (await (await worker.fetch(`/api/quizzes/${id}/version`)).json()).version
const publish = (...dossiers: Dossier[]) =>
  publishAll(
    remoteStore(worker.origin(), key),
    dossiers.map((dossier) => pack(compileQuiz(dossier))),
    () => ({}),
  )

test('where every question must be signed, the command line and a deployment publish nothing that is not, and go on with the others', async () => {
  const { send } = await editorAt(worker.fetch)
  await send(`/desk/${id}/settings`, { mustBeSigned: 'on' })
  // Without one that was withdrawn, and one that is asked again.
  const [again, ...withdrawn] = story.dossier.withdrawn
  const next = { ...story.dossier, title: 'The call, told twice', withdrawn }
  expect(again?.item).toBeDefined()
  const all = compileQuiz(next).bank
  const other = { ...story.dossier, id: 'another-story' }
  const refused = await publish(next, other)
  expect(refused).toMatchObject([{ outcome: 'unsigned', unsigned: all.length }, { outcome: 'published' }])
  expect(reportOf(refused)[0]).toContain(`Publish it at the desk, where what is new can be signed: /desk/${id}/publish`)
  expect(await presentVersion()).toBe(story.version)

  const signedBut = all.filter((item) => item.id !== again?.item)
  for (const item of signedBut) await send(`/desk/${id}/bank/${item.id}`, { do: 'sign', worded: await wordedOf(item) })
  expect(await publish(next)).toMatchObject([{ outcome: 'unsigned', unsigned: 1 }])
  await send(`/desk/${id}/bank/${again?.item}`, { do: 'restore' })
  const last = all.find((item) => item.id === again?.item)
  if (!last) throw new Error('It is asked again.')
  await send(`/desk/${id}/bank/${last.id}`, { do: 'sign', worded: await wordedOf(last) })
  expect(await publish(next)).toMatchObject([{ outcome: 'published' }])

  // What only takes away is never held up; nor is the way back.
  await send(`/desk/${id}/bank/${last.id}`, { do: 'unsign' })
  const [gone] = all
  const less = { ...next, withdrawn: [{ item: gone?.id ?? '', reason: 'A test.' }, ...withdrawn] }
  expect(await publish(less)).toMatchObject([{ outcome: 'published' }])
  vi.stubEnv('READOUT_URL', worker.origin())
  vi.stubEnv('PUBLISH_KEY', key)
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await rollback([id, story.version, '--remote'])
  await vi.waitFor(async () => expect(await presentVersion()).toBe(story.version), 20_000)
})
