import { expect, test } from 'vitest'
import { Chain } from '../../src/ui/chain.tsx'
import type { SourceNote } from '../../src/ui/source-note.tsx'

test('a chain is a list, outermost first, that says in words that its last step is implied', () => {
  expect(String(Chain({ names: ['the article', 'NTV'], mode: 'implies' }))).toBe(
    '<ol class="chain implies" aria-label="Who says so, outermost first; the last step is implied"><li>the article</li><li>NTV</li></ol>',
  )
})

test('a note gives chain, point, quotation and paragraph', () => {
  const source = {
    paragraph: 4,
    claim: 'pact',
    chain: ['the article', 'NTV'],
    mode: 'states',
    quote: 'we agreed',
  } as const
  const note = String(<SourceNote source={{ ...source, chain: [...source.chain] }} says={['the pact held']} />)
  for (const part of ['<li>NTV</li>', 'that the pact held', '“we agreed”', 'Paragraph 4 of the article'])
    expect(note).toContain(part)
  expect(note).not.toContain('implied')
})
