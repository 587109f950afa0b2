import { expect, test } from 'vitest'
import type { SourceReference } from '../../src/questions/model.ts'
import { Chain } from '../../src/ui/chain.tsx'
import { SourceNote } from '../../src/ui/source-note.tsx'

const source: SourceReference = {
  paragraph: 4,
  claim: 'pact',
  chain: ['the article', 'NTV'],
  mode: 'states',
  quote: 'we agreed',
}

test('a chain is a list, outermost first, that says in words that its last step is implied', () => {
  expect(String(Chain({ names: ['the article', 'NTV'], mode: 'implies' }))).toBe(
    '<ol class="chain implies" aria-label="Who says so, step by step; the last step is implied"><li>the article</li><li>NTV</li></ol>',
  )
})

test('a note gives chain, point, quotation and paragraph', () => {
  const note = String(SourceNote({ source, says: ['According to NTV, the pact held.'] }))
  for (const part of [
    '<li>NTV</li>',
    'According to NTV, the pact held.',
    '“we agreed”',
    'Paragraph 4 of the article',
  ]) {
    expect(note).toContain(part)
  }
  expect(note).not.toContain('implied')
})

test('a note on what was only implied says so in words', () => {
  expect(String(SourceNote({ source: { ...source, mode: 'implies' } }))).toContain('implied, not stated')
})
