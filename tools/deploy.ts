import { command } from './command.ts'

command('wrangler', 'deploy', ...process.argv.slice(2))
