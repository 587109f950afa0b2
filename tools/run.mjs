// Every npm command comes through here: it installs what is missing and then runs the command's own file in tools/, or
// its entry in tools/tasks.ts, under the project's Node. This file is plain JavaScript, because a fresh machine runs it
// under whatever Node it has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const stamp = join(root, 'node_modules', '.installed')
const [task = '', ...args] = process.argv.slice(2)
const own = join('tools', `${task}.ts`)
const script = existsSync(join(root, own)) ? [own] : [join('tools', 'tasks.ts'), task]

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!installed()) {
  console.error('Installing what package-lock.json names …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

run(node, ['--disable-warning=ExperimentalWarning', ...script, ...args])

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
