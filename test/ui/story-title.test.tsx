import { expect, test } from 'vitest'
import { StoryTitle } from '../../src/ui/story-title.tsx'

const shown = (title: string): string => String(StoryTitle({ title }))

test('short names that a dash joins stay on one line', () => {
  expect(shown('The Xi–Putin call')).toBe('The <span class="joined">Xi–Putin</span> call')
})

test('long ones may break, so that they do not run over a small phone', () => {
  expect(shown('The Washington–Pyongyang summit')).toBe('The Washington–Pyongyang summit')
})
