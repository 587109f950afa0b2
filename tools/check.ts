import { command } from './command.ts'

// The build comes first: the types of the Worker include what it generates.
command('node', 'tools/compile.ts')
for (const project of ['tsconfig.json', 'tsconfig.browser.json', 'tsconfig.service-worker.json', 'tsconfig.node.json'])
  command('tsc', '-p', project)
command('biome', 'check', '--error-on-warnings')
command('knip')
command('node', 'tools/imports.ts')
