/** @jsxImportSource react */
import { readFileSync } from 'node:fs'
import { useRef } from 'react'
// @ts-expect-error It comes without types.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ReadoutElement } from '../../static/embed.d.ts'
import type {} from '../../static/embed-react.d.ts'

test('React takes every attribute of the elements, and the type checker refuses others', () => {
  const Widgets = () => {
    const quiz = useRef<ReadoutElement>(null)
    return (
      <>
        <readout-quiz ref={quiz} story="s" version="0123456789" edition={17} length={10} theme="dark" eager>
          Quiz
        </readout-quiz>
        <readout-card story="s" card="two" accent="#a00" radius={8} className="wide" />
        <readout-compare story="s" topic="war" font="inherit" lang="en" />
        {/* @ts-expect-error It needs a story. */}
        <readout-quiz />
        {/* @ts-expect-error There is no such length. */}
        <readout-quiz story="s" length={7} />
        {/* @ts-expect-error It needs a card. */}
        <readout-card story="s" />
        {/* @ts-expect-error There is no such element. */}
        <readout-poll story="s" />
      </>
    )
  }
  expect(renderToStaticMarkup(<Widgets />)).toContain(
    '<readout-quiz story="s" version="0123456789" edition="17" length="10" theme="dark" eager="">Quiz</readout-quiz>' +
      '<readout-card story="s" card="two" accent="#a00" radius="8" class="wide"></readout-card>' +
      '<readout-compare story="s" topic="war" font="inherit" lang="en"></readout-compare>',
  )
})

test('the types name each attribute that the loader passes on', () => {
  const passed = /passed = '([\w,]+)'/.exec(readFileSync('src/embed/browser/loader.ts', 'utf8'))?.[1]?.split(',') ?? []
  const types = readFileSync('static/embed-react.d.ts', 'utf8')
  expect(passed.length).toBeGreaterThan(5)
  // Every element of a page has a language already.
  expect(passed.filter((name) => name !== 'lang' && !new RegExp(`\\b${name}\\?:`).test(types))).toEqual([])
})
