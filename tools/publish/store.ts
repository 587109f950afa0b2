import type { Index, StoredVersion } from '../../src/stories/model.ts'
import type { Move, Moved } from '../../src/stories/move.ts'

/** Where stories are published to: a KV namespace at hand, or a deployed Worker. */
export type Store = {
  index(): Promise<Index>
  /** A version that the index names. Throws a `VersionGone` where it is not there, and a SyntaxError where it is not JSON. */
  read(id: string, version: string): Promise<StoredVersion>
  /**
   * Writes the version, if one is given, then moves the index, then deletes what the move forgets; refused if somebody else has
   * moved the story.
   */
  publish(move: Move, version?: StoredVersion): Promise<Moved>
}

/** The desk requires signatures, and so many questions of this version have none. */
export class Unsigned extends Error {
  readonly questions: number
  constructor(sentence: string, questions: number) {
    super(sentence)
    this.questions = questions
  }
}

/** The index names this version, but it is not there. */
export class VersionGone extends Error {}
