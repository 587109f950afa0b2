import { spawnSync } from 'node:child_process'

/** Runs a program of node_modules/.bin (or npm) with the terminal attached; ends this process if it fails. */
export function command(program: string, ...parameters: string[]): void {
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}

/** Builds everything that a deployment uploads, and has wrangler list it; as a dry run it asks for no account. */
export const build = (): void => command('wrangler', 'deploy', '--dry-run')

/** Writes what is generated from the dossiers and the browser code, without which the Worker's types are not whole. */
export const compile = (): void => command('node', 'tools/compile.ts')
