import { command } from './command.ts'

// Every page and state in light and dark at four widths, into .artefacts, and the README’s picture.
process.env.PICTURES = '1'
command('node', 'tools/build.ts')
command('vitest', 'run', '--project', 'browser', '--testNamePattern', 'picture', ...process.argv.slice(2))
