import { command } from './command.ts'

// Data stays in .wrangler/state between runs; further flags (`npm start -- --port 9000`) go to wrangler as they are.
command('wrangler', 'dev', '--show-interactive-dev-session=false', ...process.argv.slice(2))
