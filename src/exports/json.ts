import type { Format } from './model.ts'

/** Everything that any format has, for programs. */
export const json: Format = {
  extension: 'json',
  type: 'application/json',
  write: (set) => `${JSON.stringify(set, null, 2)}\n`,
}
