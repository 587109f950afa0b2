import type { Operation } from './document.ts'

/** What an example is asked of: this site, a story that it has, and a question of that. */
export type Here = { origin: string; quiz: string; version: string; item: string }

/**
 * A command line that does what an operation does. Those on stories run as they stand; those on a session take its code, its
 * secret, a participant’s token and an option from the shell.
 */
export function exampleOf(here: Here, path: string, method: string, operation: Operation): string {
  const { origin, quiz } = here
  const address = path.replace('{quiz}', quiz).replace('{code}', '$CODE').replace('{format}', 'csv')
  const query = operation.operationId === 'readQuestions' ? '?edition=17&length=5' : ''
  const [bearer] = Object.keys(operation.security?.[0] ?? {})
  const body = operation.requestBody?.content['application/json']?.example
  return [
    'curl',
    ...(method === 'get' ? [] : ['-X', method.toUpperCase()]),
    `"${origin}${address}${query}"`,
    ...(bearer ? ['-H', `"Authorization: Bearer ${bearer === 'host' ? '$SECRET' : '$TOKEN'}"`] : []),
    ...(body ? ['-H', '"Content-Type: application/json"', '-d', quoted(ofThisMoment(body, here))] : []),
  ].join(' ')
}

/** The body with what changes from day to day, or is the caller’s own. */
function ofThisMoment(body: Record<string, unknown>, { quiz, version, item }: Here): Record<string, unknown> {
  const own: Record<string, unknown> = { quiz, token: '$TOKEN', option: '$OPTION' }
  // A story’s version is text; a session’s, in a command, is a number that the example has.
  if (typeof body.version === 'string') own.version = version
  if (typeof body.item === 'string') own.item = item
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, own[name] ?? value]))
}

/** In double quotation marks, so that the shell puts in what stands behind a dollar sign. */
const quoted = (body: object): string => `"${JSON.stringify(body).replaceAll('"', '\\"')}"`
