// Every npm command comes through here: set up what is missing, then hand over to the task under the project's own Node.
// Plain JavaScript, because on a fresh machine it runs under whatever Node is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const stamp = join(root, 'node_modules', '.installed')
const [task, ...args] = process.argv.slice(2)

if (!task || !existsSync(join(root, 'tools', `${task}.ts`))) {
  console.error(`There is no task “${task ?? ''}” in tools/.`)
  process.exit(2)
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!installed()) {
  console.error('Installing what package-lock.json names …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

run(node, ['--disable-warning=ExperimentalWarning', join('tools', `${task}.ts`), ...args])

function installed() {
  return existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === wanted
}

function run(command, parameters) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, WRANGLER_SEND_METRICS: 'false' }
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
