import { command } from './command.ts'

// Classes of 35 to 1,000 against the built Worker; `npm run bench:classroom -- 35 100` runs these sizes only.
command('node', 'tools/build.ts')
command('node', '--disable-warning=ExperimentalWarning', 'test/bench/classroom.ts', ...process.argv.slice(2))
