import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { beside, build, command, compile, statusOf } from './command.ts'
import { deploy } from './deploy/deploy.ts'
import { localEnvironment } from './local-environment.ts'
import { deskFlags } from './start/desk-key.ts'

/** The npm commands that only start other programs. Every other npm command has a file of its own beside this one. */
const tasks: Record<string, (...parameters: string[]) => void | Promise<void>> = {
  /** wrangler keeps the data in .wrangler/state between runs, where tools/compile.ts publishes the stories. It gets the flags: `npm start -- --port 9000`. */
  start: (...flags) => {
    const options = { 'persist-to': { type: 'string' }, port: { type: 'string' } } as const
    const { values } = parseArgs({ args: flags, strict: false, options })
    process.env.PUBLISH_TO = String(values['persist-to'] ?? '.wrangler/state')
    const desk = deskFlags({ folder: '.wrangler', port: String(values.port ?? 8787) })
    Object.assign(process.env, localEnvironment)
    // Hashes of addresses, which are of use for a minute.
    rmSync(join(process.env.PUBLISH_TO, 'v3/ratelimit'), { recursive: true, force: true })
    // Stories are published here by writing to the store itself, which is looked at once in three of these seconds.
    const ours = ['--show-interactive-dev-session=false', '--var', 'INDEX_SECONDS:1', ...desk]
    command('wrangler', 'dev', ...ours, ...flags)
  },

  build,

  check: () => {
    compile()
    checkSources()
  },

  /** Without parameters it runs everything; otherwise vitest gets them: `npm test -- test/quiz/picks.test.ts`. */
  test: async (...asked) => {
    if (asked.length > 0) return command('vitest', 'run', ...asked)
    build()
    process.env.BUILT = '1'
    // They take the time in which tests wait for a browser or a Worker.
    const log = '.build/checks.log'
    const checks = beside(log, 'node', 'tools/tasks.ts', 'check-sources')
    const tested = statusOf('vitest', 'run')
    const checked = await checks
    console.log(readFileSync(log, 'utf8'))
    process.exitCode = tested || checked
  },

  /** What `check` does after it has compiled. */
  'check-sources': checkSources,

  /** Reader, widget and class in Firefox and WebKit, where they are installed. */
  'test-browsers': only('browsers'),

  /** Widgets in a real WordPress, where one is installed. */
  'test-wordpress': only('wordpress'),

  /** Every page and state before two accessibility engines and with larger text, and whole ways by the accessibility tree. */
  'test-accessibility': only('accessibility'),

  /** Keeps every page and state in .artefacts, and makes icons and the pictures of README anew. */
  pictures: only('pictures'),

  /** Plays classes of 35 to 1,000 people; `npm run bench:classroom -- 35 100` plays these sizes only, and writes nothing. */
  'bench-classroom': (...sizes) => {
    build()
    command('node', '--disable-warning=ExperimentalWarning', 'test/bench/classroom.ts', ...sizes)
  },

  /** Deploys the Worker with the key to publish with, then publishes the stories that have changed. */
  deploy: (...flags) => (flags.includes('--dry-run') ? command('wrangler', 'deploy', ...flags) : deploy(flags)),
}

const [name = '', ...parameters] = process.argv.slice(2)
const task = tasks[name]
if (task) await task(...parameters)
else {
  console.error(`There is no task “${name}” in tools/.`)
  process.exitCode = 2
}

/** Runs the tests of a folder that `npm test` leaves out. */
function only(project: string) {
  return (...asked: string[]): void => {
    process.env.EXTRA = project
    command('vitest', 'run', '--project', project, ...asked)
  }
}

function checkSources(): void {
  // The types of a client, as docs/api.md makes them: what the tests’ client does not find in them is not in the document.
  const made = ['static/openapi.json', '--default-non-nullable=false', '-o', '.build/api.d.ts']
  command(join('test/client/node_modules/.bin', 'openapi-typescript'), ...made)
  for (const part of ['', '.browser', '.service-worker', '.node'])
    command('tsc', '-p', `tsconfig${part}.json`, '--incremental', '--tsBuildInfoFile', `.build/types${part}.json`)
  command('biome', 'check', '--error-on-warnings')
  command('knip')
  command('node', 'tools/imports.ts')
}
