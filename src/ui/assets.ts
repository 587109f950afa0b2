import manifest from '../../.build/assets.json'

/** The address of a built file, its content's hash in its name, so that it may be kept for ever. */
export function asset(name: string): string {
  const path = (manifest as Record<string, string>)[name]
  if (path === undefined) throw new Error(`The build made no “${name}”.`)
  return path
}
