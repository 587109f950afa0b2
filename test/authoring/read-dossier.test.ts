import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { readDossier } from '../../src/authoring/read-dossier.ts'
import { families } from '../../src/questions/families.ts'
import { readDossiers } from '../../tools/compile/read-dossiers.ts'

const family = families[0]?.id
const file = 'quizzes/xi-putin-call.yaml'
const clean = readFileSync(file, 'utf8')
const faultsOf = (text: string, name = file): string[] => {
  const read = readDossier(name, text)
  return 'faults' in read ? read.faults : []
}
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length

describe('the dossier of the first story', () => {
  test('is clean', () => {
    expect(faultsOf(clean)).toEqual([])
  })

  test('with faults of shape and sense gives a line for each, in the order of the file', () => {
    const text = clean
      .replace("date: '2022-06-15'", "date: '2022-02-30'")
      .replace('implied: true', 'implied: maybe')
      .replace('asks: ties', 'asks: tiess')
      .replace('Both quote [Xi]', "Both don't quote [Xi]")
      .replace('[CCTV](cctv) reported that Xi promoted', '[CCTV](cctv) reported that Xi agreed on')
    expect(faultsOf(text)).toEqual([
      `${file}:${lineOf(text, "'2022-02-30'")}: date: The calendar has no 2022-02-30. Correct the day or the month.`,
      `${file}:${lineOf(text, 'maybe')}: topics › “ukraine” › claims › “endorsement” › implied: This is "maybe", but true or false belongs here. Write what belongs here; docs/authoring.md has examples. (and 1 more that follows from it)`,
      `${file}:${lineOf(text, 'Xi agreed on')}: cards › “one-minute” › says › sentence 3: “agreed” goes further than “settlement”, “world-peace”, where it is “encouraged”. Use the claim’s own verb, or one that is no stronger (src/dossier/verbs.ts has the scale).`,
      `${file}:${lineOf(text, 'tiess')}: cards › “common-ground” › asks: There is no claim “tiess”. Name one of the topics’ claims, or add it there. Is “ties” meant?`,
      `${file}:${lineOf(text, "don't")}: cards › “common-ground” › says: A straight apostrophe stands in “don't”. Write ’ instead, as it is printed.`,
    ])
  })

  test('with one slip that draws others says how many follow', () => {
    const text = clean.replace('{ id: cctv, of', '{ id: cctvv, of')
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(
        /:\d+: outlets › “cctvv” › id: Nothing names “cctvv”, .* \(and \d\d more that follow from it\)$/,
      ),
    ])
  })

  test('that is no YAML is said to be none, with the line', () => {
    const text = clean.replace('title: The', 'title: a: The')
    expect(faultsOf(text)).toEqual([expect.stringContaining(`${file}:${lineOf(text, 'title: a')}: this is not YAML.`)])
  })

  test('under another file’s name is a fault', () => {
    expect(faultsOf(clean, 'quizzes/other.yaml')[0]).toContain('The id is “xi-putin-call”, the file’s name “other”.')
  })

  test('that withdraws an item which the bank never had is a fault', () => {
    const text = clean.replace(/^withdrawn:\n/m, `withdrawn:\n  - { item: ${family}.never, reason: Readers argued. }\n`)
    expect(faultsOf(text)[0]).toContain(`withdrawn › no. 1 › item: The bank has no item “${family}.never”.`)
  })
})

test('a folder with faulty dossiers ends the build with a line for each fault, and no stack trace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossiers-'))
  writeFileSync(join(folder, 'one.yaml'), clean)
  writeFileSync(join(folder, 'two.yaml'), clean.replace("date: '2022-06-15'", "date: '2022-02-30'"))
  const exit = vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`exit ${status}`)
  })
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => readDossiers(folder)).toThrow('exit 1')
  expect(exit).toHaveBeenCalledOnce()
  const lines = printed.mock.calls.join('\n').split('\n')
  expect(lines.map((line) => line.replace(folder, '').replace(/:\d+: .*/, ''))).toEqual([
    '/one.yaml',
    '/two.yaml',
    '/two.yaml',
    '3 faults to mend.',
  ])
})

test('a dossier over two megabytes, or with more than 500 claims, is refused with the reason', () => {
  expect(faultsOf(`${clean}\n# ${'x'.repeat(2_000_000)}`)[0]).toMatch(
    /it has \d{7} bytes; a dossier may have 2000000\./,
  )
  const many = parse(clean)
  const [topic] = many.topics
  topic.claims = Array.from({ length: 501 }, (_, i) => ({ ...topic.claims[0], id: `claim-${i}` }))
  expect(faultsOf(stringify(many, { aliasDuplicateObjects: false }))).toEqual([
    expect.stringMatching(/it has 5\d\d claims; a dossier may have 500\./),
  ])
})
