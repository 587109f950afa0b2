import { spawn, spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'

const shell = process.platform === 'win32'

/** Runs a program of node_modules/.bin (or npm) with the terminal attached; ends this process if it fails. */
export function command(program: string, ...parameters: string[]): void {
  const status = statusOf(program, ...parameters)
  if (status !== 0) process.exit(status)
}

/** Runs a program with the terminal attached, and says how it ended: 0 is well. */
export function statusOf(program: string, ...parameters: string[]): number {
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit', shell })
  if (error) console.error(error.message)
  return status ?? 1
}

/** Starts a program beside others. What it says goes into a file, because in the terminal it would be mixed with theirs. */
export function beside(log: string, program: string, ...parameters: string[]): Promise<number> {
  const file = openSync(log, 'w')
  const child = spawn(program, parameters, { stdio: ['ignore', file, file], shell })
  return new Promise((done) => child.on('close', (status) => done(status ?? 1)).on('error', () => done(1)))
}

/** Builds everything that a deployment uploads, and has wrangler list it; as a dry run it asks for no account. */
export const build = (): void => command('wrangler', 'deploy', '--dry-run')

/** Writes what is generated from the dossiers and the browser code, without which the Worker's types are not whole. */
export const compile = (): void => command('node', 'tools/compile.ts')
