import manifest from '../../.build/assets.json'
import inline from '../../.build/inline.json'

/** The address of a built file, its content's hash in its name, so that it may be cached for ever. */
export function asset(name: string): string {
  const path = (manifest as Record<string, string>)[name]
  if (path === undefined) throw new Error(`The build made no “${name}”.`)
  return path
}

/** What a built file holds, for a page that carries it within; the policy allows it by its hash. */
export function inlined(name: string): string {
  const file = (inline as Record<string, { content: string }>)[name]
  if (file === undefined) throw new Error(`The build inlines no “${name}”.`)
  return file.content
}
