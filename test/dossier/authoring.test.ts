import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dossierSchema } from '../../src/dossier/model.ts'
import { completed } from '../../tools/story/guide.ts'

const guide = readFileSync('docs/authoring.md', 'utf8')
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].flatMap(([, yaml = '']) =>
  Object.entries(parse(yaml) ?? {}),
)

describe.each(examples)('the guide’s example of “%s” (%#)', (part, example) => {
  test('uses no word that the format does not know', () => {
    const { issues = [] } = v.safeParse(v.pick(dossierSchema, [part as keyof typeof dossierSchema.entries]), {
      [part]: example,
    })
    expect(issues.filter(({ expected }) => expected === 'never').map((issue) => v.getDotPath(issue))).toEqual([])
  })
})

test('the guide lists every field as the schema has it; `npm run story -- guide` writes the list', () => {
  expect(guide).toBe(completed(guide))
})

test('what is written by hand stays short enough to be read at once', () => {
  const [byHand = ''] = guide.split('## What the lint objects to')
  expect(byHand.split('\n').length).toBeLessThanOrEqual(160)
})
