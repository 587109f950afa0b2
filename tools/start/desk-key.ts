import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskAddresses } from '../../src/desk/addresses.ts'
import { keptSecret } from '../kept-secret.ts'

// Where wrangler looks for an operator’s own variables; once it is given a file, it looks there no more by itself.
const own = ['.dev.vars', '.env']

/**
 * Gives the desk on this machine a key, and prints the link that has it. The flags let wrangler read it from a file, because
 * other users of the machine can read a command line. An operator’s own DESK_KEY comes first.
 */
export function deskFlags({ folder, port }: { folder: string; port: string }): string[] {
  const theirs = own.filter((file) => existsSync(file))
  if (theirs.some((file) => /^\s*(export\s+)?DESK_KEY\s*=/m.test(readFileSync(file, 'utf8')))) return []
  const key = keptSecret(join(folder, 'desk-key'))
  const file = join(folder, 'desk.env')
  writeFileSync(file, `DESK_KEY=${key}\n`, { mode: 0o600 })
  console.log(`The newsroom’s desk: http://localhost:${port}${deskAddresses.home(key)}`)
  return [...theirs, file].flatMap((one) => ['--env-file', one])
}
