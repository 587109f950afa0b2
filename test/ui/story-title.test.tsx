import { expect, test } from 'vitest'
import { StoryTitle } from '../../src/ui/story-title.tsx'

const shown = (title: string): string => String(StoryTitle({ title }))

test('short names that a dash joins stay on one line, in one element for whatever lays it out', () => {
  expect(shown('The Xi–Putin call')).toBe('<span>The <bdi class="joined">Xi–Putin</bdi> call</span>')
})

test('long ones may break, so that they do not run over a small phone', () => {
  expect(shown('The Washington–Pyongyang summit')).toBe('<span>The Washington–Pyongyang summit</span>')
})
