import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run as analyse } from '../../tools/item-analysis/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-marks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'marks.csv')

const run = (...parameters: string[]) => {
  const { status, output: stdout = '', complaint: stderr = '' } = analyse(parameters, folder)
  return { status, stdout, stderr }
}

/** As the npm command starts it. */
const command = (...parameters: string[]) => {
  const script = ['--disable-warning=ExperimentalWarning', join(process.cwd(), 'tools/item-analysis.ts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { status, stdout, stderr }
}

test('prints the analysis as JSON, for a file named from where the person stands', () => {
  const rows = Array.from({ length: 30 }, (_, i) => (i % 3 ? '1,1,0' : '0,,1'))
  writeFileSync(file, `\uFEFFone,two,three\n${rows.join('\n')}\n`)
  const { status, stdout, stderr } = command('marks.csv')
  expect([status, stderr]).toEqual([0, ''])
  const { test: whole, items } = JSON.parse(stdout)
  expect(whole).toMatchObject({ persons: 30, items: 3, mean: expect.closeTo(100 * (5 / 9), 9) })
  expect(items[1]).toMatchObject({
    item: 'two',
    answered: 20,
    omitted: 10,
    facility: expect.closeTo(200 / 3, 9),
    discriminationIndex: null,
    discriminativeEfficiency: null,
  })
})

test('says what is wrong, with a status that is not 0 and nothing on the output', () => {
  writeFileSync(file, 'one,two\n1,yes\n')
  expect(run('marks.csv')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'marks.csv: Row 2, “two”: “yes” is no mark from 0 to 1. Leave it empty for no answer.\n',
  })
  expect(command('none.csv')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^none\.csv cannot be read/),
  })
  expect(run()).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('npm run --silent item-analysis'),
  })
  expect(run('marks.csv', '--options=one')).toMatchObject({ status: 2 })
})
