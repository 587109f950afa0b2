import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draft } from '../../src/authoring/draft.ts'
import { beside } from '../../src/desk/write/beside.ts'
import { claimsIn, closeText, entriesIn, openText, type WrittenClaim } from '../../src/desk/write/document.ts'
import {
  addClaim,
  type ClaimFields,
  dropClaim,
  type Edited,
  editClaim,
  editEntry,
  editHead,
  joinClaims,
} from '../../src/desk/write/edit.ts'
import { findingsAt, findingsOf } from '../../src/desk/write/findings.ts'
import { opened } from '../../src/desk/write/opened.ts'

const article = readFileSync('test/authoring/draft/reservoir-call.txt', 'utf8')
const text = draft(article, { id: 'reservoir-call', published: '2024-04-11' })

const claimsOf = (of: string): WrittenClaim[] => claimsIn(openText(of) ?? expect.fail())
const claimOf = (id: string, of = text): WrittenClaim => claimsOf(of).find((one) => one.id === id) ?? expect.fail(id)
const at = (id: string, of = text) => ({ claim: id, seen: claimOf(id, of).seen })
const fieldsOf = (id: string, others: Partial<ClaimFields> = {}): ClaimFields => ({
  ...claimOf(id),
  topic: claimOf(id).topicId,
  newTopic: '',
  verb: '',
  ...others,
})
const done = (edited: Edited): string => (edited.ok ? edited.text : expect.fail(edited.reason))

/** Lines that only the second text has. */
const added = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'))
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.trim())
}

test('a draft that is opened and closed is the same, and a change of a claim changes its lines alone', () => {
  expect(closeText(openText(text) ?? expect.fail())).toBe(text)
  const saved = done(editClaim(text, at('p4-1'), fieldsOf('p4-1', { name: 'another story' }), false))
  expect(added(text, saved)).toEqual(['name: another story'])
})

test('a sentence stays the article’s own until it is written anew, unless it is little but a quotation', () => {
  const own = editClaim(text, at('p8-1'), fieldsOf('p8-1'), true)
  expect(own).toMatchObject({ ok: true, left: 'own-words' })
  expect(claimOf('p8-1', done(own)).state).toBe('copied')
  const marked = { text: 'farmers on the [lower river](place) [have heard](verb) such things before' }
  expect(editClaim(text, at('p8-1'), fieldsOf('p8-1', marked), true)).toMatchObject({ left: 'own-words' })
  const anew = done(editClaim(text, at('p8-1'), fieldsOf('p8-1', { text: 'this is no news to farmers' }), true))
  expect(claimOf('p8-1', anew).state).toBe('confirmed')
  expect(claimOf('p9-1', done(editClaim(text, at('p9-1'), fieldsOf('p9-1'), true))).state).toBe('confirmed')
  expect(claimOf('p9-1', done(editClaim(text, at('p9-1'), fieldsOf('p9-1'), false))).state).toBe('guess')
})

test('a verb of the list takes the place of the marked one', () => {
  const stronger = done(editClaim(text, at('p7-1'), fieldsOf('p7-1', { verb: 'agreed' }), false))
  expect(claimOf('p7-1', stronger).text).toBe('both boards [agreed](verb) on one thing')
})

test('whoever changes what somebody else has changed, or taken out, changes nothing', () => {
  const stale = at('p4-1')
  const next = done(editClaim(text, stale, fieldsOf('p4-1', { implied: true }), false))
  expect(editClaim(next, stale, fieldsOf('p4-1', { name: 'x' }), true)).toEqual({ ok: false, reason: 'changed' })
  expect(dropClaim(next, stale)).toEqual({ ok: false, reason: 'changed' })
  const without = done(dropClaim(text, stale))
  expect(dropClaim(without, stale)).toEqual({ ok: false, reason: 'unknown' })
  expect(dropClaim('title: [', stale)).toEqual({ ok: false, reason: 'not-yaml' })
  const [vance] = entriesIn(openText(text) ?? expect.fail(), 'people')
  const person = { list: 'people', place: 0, seen: vance?.seen ?? '' } as const
  const role = done(editEntry(text, person, { role: 'Chair' }, 'confirm'))
  expect(editEntry(role, person, { role: 'Head' }, 'save')).toEqual({ ok: false, reason: 'changed' })
})

test('two claims become one that has the places and silences of both', () => {
  const joined = claimOf('p3-1', done(joinClaims(text, at('p3-1'), 'p2-1')))
  expect(joined).toMatchObject({
    place: '3.1',
    also: ['2.1, larkmoor-bulletin'],
    silent: { 'hesper-radio': '5.1' },
    state: 'guess',
  })
  expect(joined.text).toContain('“won a clear promise”')
  expect(joinClaims(text, at('p3-1'), 'p3-1')).toEqual({ ok: false, reason: 'unknown' })
})

test('a topic without claims goes with its last one, and a sentence gets a claim with an id of its own', () => {
  const topics = (of: string) => entriesIn(openText(of) ?? expect.fail(), 'topics').length
  const first = done(dropClaim(text, at('p1-1')))
  const both = done(dropClaim(first, at('p1-2', first)))
  expect([topics(text), topics(first), topics(both)]).toEqual([11, 11, 10])
  const again = done(addClaim(done(addClaim(text, '6.3', 'I did not.')), '6.3', 'I did not.'))
  expect(claimsOf(again).filter(({ place }) => place === '6.3')).toMatchObject([
    { id: 'p6-3', state: 'guess' },
    { id: 'p6-3-2', state: 'guess' },
  ])
})

test('each sentence of the article is covered by what stands in it, states a silence, or is not covered', () => {
  const one = done(editClaim(text, at('p1-2'), fieldsOf('p1-2', { text: 'six years had gone by' }), true))
  const some = done(dropClaim(one, at('p5-1', one)))
  const covered = Object.fromEntries(
    beside(article, claimsOf(some), []).paragraphs.flatMap(({ sentences }) =>
      sentences.map(({ place, covered }) => [place, covered]),
    ),
  )
  expect(covered).toMatchObject({ '1.1': 'drafted', '1.2': 'confirmed', '5.1': 'silence', '6.3': 'not' })
  const elsewhere = claimsOf(text.replace("at: '8.1'", "at: '80.1'"))
  expect(beside(article, elsewhere, []).elsewhere.map(({ id }) => id)).toEqual(['p8-1'])
})

test('beside what is left to confirm, whatever is confirmed is checked, also against the article', () => {
  const head = { title: 'Two talks', tagline: 'One call', standfirst: 'x', date: 'May', happening: 'the call' }
  const filled = done(editHead(text, head, [2, 2, 2, 3, 2, 2, 2, 3, 2, 2, 2], true))
  const quoted = fieldsOf('p2-2', { quote: 'a river that never stops', text: 'no river stops' })
  const wrong = done(editClaim(filled, at('p2-2', filled), quoted, true))
  const found = findingsOf('reservoir-call', wrong, article)
  expect(found.guesses.some(({ where }) => where === 'cards')).toBe(true)
  expect(found.faults.map(({ where }) => where)).toContain('date')
  const { topic, index } = claimOf('p2-2', wrong)
  const [fault] = findingsAt(found, topic, index)
  expect(fault?.line).toBe(wrong.split('\n').findIndex((line) => line.includes('a river that never stops')) + 1)
})

test('whatever an editor writes into the text, the draft can be opened', () => {
  const junk = ['[]', '{}', 'null', '3', 'true', "''", '[ { x: 1 } ]', '&a [ *a ]', '!guess', '"x: y"']
  const lines = text.split('\n')
  const keys = lines.flatMap((line, i) => (/^ *(- )?[a-z]+:/.test(line) ? [i] : []))
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.constantFrom(...junk), fc.boolean(), (line, value, guessed) => {
      const written = lines.map((one, i) => (i === line ? one.replace(/:.*$/, `: ${value}`) : one)).join('\n')
      const changed = guessed ? written : written.replaceAll(/!(guess|copied) ?/g, '')
      expect(() => opened({ ...begun, text: changed }, [])).not.toThrow()
    }),
    { numRuns: 60 },
  )
})

const begun = { id: 'reservoir-call', article, text, revision: 1, who: 'AB', at: '2026-11-28T10:00:00.000Z' }
