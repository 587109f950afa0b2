import { run as check } from './story/check.ts'
import { run as draft } from './story/draft.ts'
import { fail } from './story/files.ts'
import { run as guide } from './story/guide.ts'
import { answerObjections, objections } from './story/objections.ts'
import { prune, unprune } from './story/prune.ts'
import { list, publish, rollback, versions } from './story/publish.ts'
import { restore, withdraw } from './story/withdraw.ts'

type Command = (args: string[]) => void | Promise<void>

const commands: Record<string, Command> = {
  check,
  draft,
  guide,
  publish,
  list,
  versions,
  rollback,
  withdraw,
  restore,
  objections,
  'answer-objections': answerObjections,
  prune,
  unprune,
}

// What an editor does with a story’s file, by the first word behind the command.
const [name = '', ...args] = process.argv.slice(2)
const command = commands[name] ?? fail(`npm run --silent story -- ${Object.keys(commands).join(' | ')} …`)
await command(args)
