import type { JSX } from 'react'
import { expectTypeOf, test } from 'vitest'
import type { ReadoutElement, ReadoutEventMap } from '../../static/embed.d.ts'
import type {} from '../../static/embed-react.d.ts'

test('the elements and events are typed for a site’s own scripts', () => {
  expectTypeOf<HTMLElementTagNameMap['readout-quiz']>().toEqualTypeOf<ReadoutElement>()
  expectTypeOf<ReadoutElement['restart']>().returns.toBeVoid()
  expectTypeOf<ReadoutEventMap['readout:answer']['detail']>().toEqualTypeOf<{
    question: number
    item: string
    correct: boolean
    pick: number
  }>()
  expectTypeOf<DocumentEventMap['readout:complete']['detail']['score']>().toEqualTypeOf<number>()
})

test('React knows the elements and their attributes', () => {
  type Quiz = JSX.IntrinsicElements['readout-quiz']
  expectTypeOf<{ story: string; edition: number; length: 5 }>().toExtend<Quiz>()
  expectTypeOf<{ story: string; length: 7 }>().not.toExtend<Quiz>()
  expectTypeOf<{ story: string }>().not.toExtend<JSX.IntrinsicElements['readout-card']>()
})
