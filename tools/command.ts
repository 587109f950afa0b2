import { spawnSync } from 'node:child_process'

/** Runs a program of node_modules/.bin (or npm) with the terminal attached; ends this process if it fails. */
export function command(program: string, ...parameters: string[]): void {
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit' })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
