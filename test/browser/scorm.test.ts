import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostSite } from '../support/host-site.ts'
import { answerAll, button } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const host = hostSite()
const runTime = createRequire(import.meta.url).resolve('scorm-again/scorm12/min')

test('a SCORM package reports the first score and each answer to a real run-time, and ends its session when it is left', async () => {
  const file = await worker.fetch('/api/quizzes/xi-putin-call/export/scorm?edition=3&length=5')
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html', 'scorm.js'])
  expect(text('imsmanifest.xml')).toContain('adlcp:scormtype="sco" href="index.html"')
  const page = host.file('/course/index.html', text('index.html'))
  host.file('/course/scorm.js', text('scorm.js'), { 'Content-Type': 'text/javascript' })
  const platform = host.file(
    '/platform',
    `<!doctype html><title>Platform</title><script>${readFileSync(runTime, 'utf8')}</script>
<script>window.API = new Scorm12API({ autocommit: false, logLevel: 4 })</script><iframe id="course" src="${page}"></iframe>`,
  )
  const opened = await browser.open(platform)
  const value = (name: string): Promise<string> => opened.evaluate(`API.LMSGetValue('cmi.${name}')`)
  const course = opened.frames().find((frame) => frame.url() === page)
  await expect.poll(() => opened.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true)
  expect(await value('core.lesson_status')).toBe('incomplete')

  const quiz = opened.frames().find((frame) => frame.url().includes('/embed/'))
  if (!quiz || !course) throw new Error('The package shows no quiz.')
  await quiz.locator('.question.now').waitFor()
  await answerAll(quiz, [2])
  await button(quiz).click()
  await expect.poll(() => value('core.lesson_status')).toBe('completed')
  expect(await value('core.score.raw')).toBe('80')
  expect([await value('core.score.min'), await value('core.score.max')]).toEqual(['0', '100'])
  const results = await opened.evaluate<string[]>(
    // The run-time gives no answer back, but writes them into what it sends.
    `API.cmi.interactions.childArray.map((one) => JSON.parse(JSON.stringify(one))).map(({ type, result }) => type + ' ' + result)`,
  )
  expect(results).toEqual(['choice correct', 'choice wrong', 'choice correct', 'choice correct', 'choice correct'])

  await opened.evaluate(`document.getElementById('course').src = 'about:blank'`)
  await expect.poll(() => opened.evaluate('API.isTerminated()')).toBe(true)
})
