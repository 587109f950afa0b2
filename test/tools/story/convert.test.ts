import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { oldSchema } from '../../../tools/story/convert/old.ts'
import { convert } from '../../../tools/story/convert.ts'

const { yaml, lost } = convert(v.parse(oldSchema, parse(readFileSync('test/tools/story/old-dossier.yaml', 'utf8'))))
const dossier = parse(yaml)
const [pier, hinted, repairs, night] = dossier.topics[0].claims

test('a proposition and its claims become one claim, the quoted telling first', () => {
  expect(pier).toMatchObject({
    id: 'pier-by-radio',
    at: '2.1, radio, pell',
    also: ['1.1, notice', '1.2, notice'],
    text: 'the pier has to be mended by [May 9](date)',
    quote: 'walk every plank',
    phrases: ['every plank'],
    name: 'repairs to the pier',
    entails: ['repairs'],
    arguable: ['notice'],
    when: { to: '2024-05-09' },
    shown: 'by May 9',
    event: 'the repair',
  })
})

test('what was implied beside it becomes a claim of its own, which entails it', () => {
  expect(hinted).toMatchObject({ id: 'pier-hinted', at: '2.2, radio', implied: true, entails: ['pier-by-radio'] })
})

test('a point without claims is told by whoever tells what entails it', () => {
  expect(repairs).toMatchObject({ id: 'repairs', at: '1.1, notice', text: 'repairs came up' })
  expect(lost).toContainEqual(expect.stringContaining('proposition “repairs”: told by whoever tells what entails it'))
})

test('a silence stands in the claim that was left out, and is cited as one', () => {
  expect(night).toMatchObject({ id: 'night', silent: { radio: '2.2' }, near: ['pier-by-radio'] })
  expect(dossier.cards[0]).toMatchObject({
    asks: 'night',
    says: expect.stringContaining('mention the boat. {-night}\n'),
  })
})

test('a value becomes a question of its claim, with the mark that answers it', () => {
  expect(pier.ask).toEqual([{ stem: 'By when must the pier be mended?', of: 'date', wrong: expect.any(Object) }])
  expect(Object.values(pier.ask[0].wrong)).toEqual([
    { text: 'May 1', why: 'Too early.' },
    { text: 'May 2', why: 'Too early.' },
  ])
})

test('people, outlets, headlines and background keep what they say, with what it rests on in braces', () => {
  expect(dossier.people[0].about).toBe('Heads a board. {pell-chair}')
  expect(dossier.outlets[1]).toMatchObject({ of: 'notice', about: 'Another. {+owner}' })
  expect(dossier.accounts[1]).toMatchObject({ outlets: ['radio'] })
  expect(dossier.background[0].citation).toBe('[Us](https://radio.example/us), Radio, May 1, 2024')
  expect(dossier.headlines.map(({ text, beyond }: { text: string; beyond?: boolean }) => [text, beyond])).toEqual([
    ['Notice: Night boat stays', undefined],
    ['Bridge planned', true],
  ])
  expect(dossier.unsaid[0]).toMatchObject({ about: 'night' })
})

test.each([
  ['a paraphrase', 'paraphrase of “pier-by-radio”: repairs cannot wait'],
  ['a further wording', 'another wording of a question of “pier-by-radio”: Which day is named?'],
  ['the statement of a value', 'value “day”: its statement “by {}”'],
  ['a question of who is behind an outlet', 'outlet “radio”: the question who owns it (The town)'],
  ['a conclusion', 'conclusion from pier-by-notice: there is some haste'],
  ['a framing', 'framing of “pier” by “alder”: a duty'],
  ['a move', 'move about “night”: What would check it? Reading it'],
  ['a foil', 'foil for places: Marl Bay'],
  ['a comment', 'comment from 0: Read again.'],
  ['a withdrawal', 'withdrawal of speaker.x: Readers argued.'],
  ['a point that nobody makes', 'proposition “nobody”: no claim and nothing that entails it'],
  [
    'a coverage that comes out otherwise',
    'coverage of “pell-chair” by “alder”: it was denies, and comes out as not-reported',
  ],
])('%s is not dropped silently', (_, line) => {
  expect(lost).toContainEqual(expect.stringContaining(line))
})
