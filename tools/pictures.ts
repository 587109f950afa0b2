import { globSync, readFileSync } from 'node:fs'
import { command } from './command.ts'

// Every page and state in light and dark at four widths, into .artefacts, and the README’s picture.
process.env.PICTURES = '1'
command('node', 'tools/build.ts')
const taking = globSync('test/browser/*.test.ts').filter((file) => /keeps?Pictures?/.test(readFileSync(file, 'utf8')))
command('vitest', 'run', '--project', 'browser', ...taking, ...process.argv.slice(2))
