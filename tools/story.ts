import { run as draft } from './story/draft.ts'

const commands: Record<string, (args: string[]) => void> = { draft }

// What an editor does with a story’s file, by the first word behind the command.
const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) command(args)
else {
  console.error(`npm run --silent story -- ${Object.keys(commands).join(' | ')} …`)
  process.exit(2)
}
