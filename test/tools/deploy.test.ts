import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { addressIn } from '../../tools/deploy/deploy.ts'

const output = (...targets: string[]) => `{"type":"wrangler-session"}\n${JSON.stringify({ type: 'deploy', targets })}\n`

test.each([
  ['https://readout.acme.workers.dev', 'https://readout.acme.workers.dev'],
  ['quiz.news.example (custom domain)', 'https://quiz.news.example'],
  ['quiz.news.example (custom domain - zone id: 1)', 'https://quiz.news.example'],
  ['news.example/quiz/* (zone name: news.example)', 'https://news.example'],
])('of the target “%s” the address is %s', (target, address) => {
  expect(addressIn(output('schedule: 0 * * * *', '*.news.example/*', target))).toBe(address)
})

test('a deployment without an address says what to set', () => {
  expect(() => addressIn(output('schedule: 0 * * * *'))).toThrow('Set READOUT_URL')
})

test('a deployment that fails leaves no secret behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-test-'))
  try {
    const [bin, temporary] = [join(folder, 'bin'), join(folder, 'temporary')]
    for (const one of [bin, temporary]) mkdirSync(one)
    // Notes the file of secrets that it is given, and fails.
    const failing = `#!/bin/sh\ncp "$3" ${join(folder, 'given')}\nexit 3\n`
    writeFileSync(join(bin, 'wrangler'), failing, { mode: 0o755 })
    const code = `import { deploy } from '${new URL('../../tools/deploy/deploy.ts', import.meta.url).href}'; deploy([])`
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      env: {
        ...process.env,
        PUBLISH_KEY: 'a key',
        TMPDIR: temporary,
        PATH: [bin, process.env.PATH].join(delimiter),
      },
    })
    expect([status, readFileSync(join(folder, 'given'), 'utf8'), readdirSync(temporary)]).toEqual([
      3,
      '{"PUBLISH_KEY":"a key"}',
      [],
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
