import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** The first of these programs or files that this machine has, by its full path, or null. */
export function firstFile(...names: (string | undefined)[]): string | null {
  const folders = process.env.PATH?.split(delimiter) ?? []
  const paths = names.flatMap((name) =>
    !name ? [] : isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)),
  )
  return paths.find((path) => existsSync(path)) ?? null
}
