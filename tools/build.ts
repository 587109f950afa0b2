import { command } from './command.ts'

// A dry run compiles everything and prints the Worker's size, but asks for no account.
command('wrangler', 'deploy', '--dry-run', '--outdir', '.build/worker')
