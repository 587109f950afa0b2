import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { lastEdition, lengths } from '../../src/questions/model.ts'
import { unpack } from '../../src/questions/packing.ts'
import type { StoredVersion } from '../../src/stories/model.ts'

// A version of the invented story as it was stored on November 28, 2026. Results, links and classes rest on it. If this test
// fails, the code that unpacks or assembles has changed what stored versions ask: give stored versions a new `format` and
// leave the way of format 1 as it was. Do not write the hash anew.
const { format, quiz } = JSON.parse(
  gunzipSync(readFileSync('test/stories/kept-version.json.gz')).toString(),
) as StoredVersion

test('every edition of a version that was stored once asks for ever what it asked then', () => {
  const story = unpack(quiz)
  const hash = createHash('sha256')
  for (const length of lengths)
    for (let edition = 1; edition <= lastEdition; edition++) {
      const assembled = assemble(story, { edition, length })
      if (!assembled.ok) throw new Error(assembled.reason)
      const shown = assembled.edition.questions.map(({ id, stem, statement, options }) => [
        id,
        stem,
        statement,
        options,
      ])
      hash.update(JSON.stringify(shown))
    }
  expect([format, hash.digest('hex').slice(0, 16)]).toEqual([1, '70dd0014eccca391'])
})
