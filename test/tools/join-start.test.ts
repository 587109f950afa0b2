import { expect, test } from 'vitest'
import { joinStart } from '../../tools/compile/join-start.ts'

/** Joins a start of two modules, with one part that is loaded on demand and has this text. */
const joined = (part: string) =>
  joinStart(
    {
      'worker.js': 'import{a as w}from"./shared.X1.js";var p=()=>import("./part.js");export{p as default,w};',
      'shared.X1.js': 'var s=1;export{s as a};',
      'part.js': part,
    },
    { 'worker.js': ['default', 'w'], 'shared.X1.js': ['a'] },
    { start: ['worker.js', 'shared.X1.js'], onDemand: { 'src/part.ts': ['part.js'] } },
    { bundle: true, format: 'esm', minify: true },
  )

test('a part imports from the one module that the start is joined into', async () => {
  const { modules, parts } = await joined('import{a as e}from"./shared.X1.js";import"./shared.X1.js";export{e};')
  expect(modules['part.js']).toBe('import{_0_a as e}from"./start.js";import"./start.js";export{e};')
  expect(modules['start.js']).toMatch(/export\{.*as _0_a.*\}/)
  expect(Object.keys(modules).sort()).toEqual(['part.js', 'start.js', 'worker.js'])
  expect(parts.start).toEqual(['start.js', 'worker.js'])
})

test.each([
  'import*as e from"./shared.X1.js";export{e};',
  'import e from"./shared.X1.js";export{e};',
  'export{a}from"./shared.X1.js";',
  'export*from"./shared.X1.js";',
  'var e=()=>import("./shared.X1.js");export{e};',
])('a part that imports the start in another form stops the build: %s', async (part) => {
  await expect(joined(part)).rejects.toThrow('A module imports the start in a form that is not rewritten.')
})
