import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** Runs a program of node_modules/.bin (or npm) with the terminal attached; ends this process if it fails. */
export function command(program: string, ...parameters: string[]): void {
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Runs programs side by side and prints what each has said when it ends, so that nothing is mixed; ends this process if one
 * of them fails.
 */
export async function together(...commands: [program: string, ...parameters: string[]][]): Promise<void> {
  const statuses = await Promise.all(
    commands.map(async ([program, ...parameters]) => {
      const child = spawn(program, parameters, {
        shell: process.platform === 'win32',
        env: { FORCE_COLOR, ...process.env },
      })
      const status = new Promise<number>((done) =>
        child.on('close', (code) => done(code ?? 1)).on('error', () => done(1)),
      )
      const said = await Promise.all([text(child.stdout), text(child.stderr)])
      console.log(`${program} ${parameters.join(' ')}\n${said.join('')}`)
      return status
    }),
  )
  const failed = statuses.find((status) => status !== 0)
  if (failed) process.exit(failed)
}

const FORCE_COLOR = process.stdout.isTTY ? '1' : '0'

/** Builds everything that a deployment uploads and prints the Worker's size; as a dry run it asks for no account. */
export const build = (): void => command('wrangler', 'deploy', '--dry-run', '--outdir', '.build/worker')

/** Writes what is generated from the dossiers and the browser code, without which the Worker's types are not whole. */
export const compile = (): void => command('node', 'tools/compile.ts')
