import { expect, test } from 'vitest'
import { contrastsOf } from '../../src/embed/contrasts.ts'
import { readTheme } from '../../src/embed/theme.ts'

test('an editor is told each contrast, in each scheme that a reader may get', () => {
  const told = contrastsOf(readTheme({ theme: 'auto' })).map(({ scheme, part, asked }) => [scheme, part, asked])
  expect(told).toEqual([
    ['light', 'text', undefined],
    ['light', 'accent', undefined],
    ['dark', 'text', undefined],
    ['dark', 'accent', undefined],
  ])
})

test('an editor is told what was asked for where that cannot be read', () => {
  const [text, accent] = contrastsOf(readTheme({ background: '#fff', text: '#222222', accent: '#ffcc00' }))
  expect(text).toMatchObject({ scheme: 'light', shown: '#222222', background: '#ffffff' })
  expect(text).not.toHaveProperty('asked')
  expect(accent?.asked).toEqual({ color: '#ffcc00', ratio: expect.closeTo(1.53, 1) })
  expect(accent?.ratio).toBeGreaterThanOrEqual(4.5)
})
