import { expectTypeOf, test } from 'vitest'
import type { ReadoutElement, ReadoutEventMap, ReadoutQuizElement } from '../../static/embed.d.ts'

test('the elements and events are typed for a site’s own scripts', () => {
  expectTypeOf<HTMLElementTagNameMap['readout-quiz']>().toEqualTypeOf<ReadoutQuizElement>()
  expectTypeOf<ReadoutQuizElement['edition']>().toEqualTypeOf<number>()
  expectTypeOf<ReadoutElement['restart']>().returns.toBeVoid()
  expectTypeOf<ReadoutEventMap['readout:answer']['detail']>().toEqualTypeOf<{
    question: number
    item: string
    correct: boolean
  }>()
  expectTypeOf<DocumentEventMap['readout:complete']['detail']['score']>().toEqualTypeOf<number>()
})
