import type { StoredVersion } from '../model.ts'
import type { Move } from '../move.ts'

/** What a publisher sends: a move of the index, and the version that it needs, unless that is kept already. */
export type Publication = { move: Move; version?: StoredVersion }
