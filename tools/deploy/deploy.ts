import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from '../command.ts'
import { keptSecret } from '../kept-secret.ts'

// Not in the repository. Who deploys elsewhere sets PUBLISH_KEY there.
const keyFile = '.wrangler/publish-key'

/** Deploys, hands the Worker the key to publish with as a secret, and publishes the stories that have changed. */
export function deploy(flags: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  // `command` ends this process where a program fails, and so does an interruption; no `finally` would run then.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130))
  const [secrets, output] = [join(folder, 'secrets.json'), join(folder, 'output.ndjson')]
  // The first deployment from here makes one.
  const key = process.env.PUBLISH_KEY ?? keptSecret(keyFile)
  const desk = process.env.DESK_KEY
  writeFileSync(secrets, JSON.stringify({ PUBLISH_KEY: key, ...(desk && { DESK_KEY: desk }) }), { mode: 0o600 })
  process.env.WRANGLER_OUTPUT_FILE_PATH = output
  command('wrangler', 'deploy', '--secrets-file', secrets, ...flags)
  process.env.PUBLISH_KEY = key
  process.env.READOUT_URL ??= addressIn(readFileSync(output, 'utf8'))
  command('node', '--disable-warning=ExperimentalWarning', 'tools/story.ts', 'publish', '--remote')
}

/**
 * The address that wrangler has deployed to, as its output says, a JSON object a line. Among its targets there are also
 * “quiz.news.example (custom domain)”, “news.example/quiz/* (zone id: …)” and “schedule: 0 * * * *”.
 */
export function addressIn(output: string): string {
  const lines = output.split('\n').filter(Boolean)
  const targets = lines.flatMap((line) => JSON.parse(line).targets ?? []) as string[]
  const [host] = targets.flatMap((target) => /^(?:https:\/\/)?((?:[\w-]+\.)+[\w-]+)(?=[/ ]|$)/.exec(target)?.[1] ?? [])
  if (!host) throw new Error('wrangler names no address. Set READOUT_URL, then: npm run story -- publish --remote')
  return `https://${host}`
}
