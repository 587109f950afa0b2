import { command } from './command.ts'

command('node', 'tools/check.ts')
// Every test file that needs the Worker starts from this one build.
command('node', 'tools/build.ts')
command('vitest', 'run', ...process.argv.slice(2))
