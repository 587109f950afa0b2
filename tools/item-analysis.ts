import { run } from './item-analysis/run.ts'

// npm starts every command in the project's folder, but the person names the file from their own folder.
const { status, output = '', complaint = '' } = run(process.argv.slice(2), process.env.INIT_CWD ?? '.')
process.stdout.write(output)
process.stderr.write(complaint)
process.exitCode = status
