import { describe, expect, test } from 'vitest'
import { contextOf } from '../../src/dossier/check/context.ts'
import { sourceFaults } from '../../src/dossier/check/source.ts'
import { check } from '../../src/dossier/check.ts'
import {
  about,
  checked,
  claim,
  entry,
  families,
  in_,
  type Plant,
  realDossier,
  says,
  secondDossier,
} from './real-dossier.ts'

type Planted = [what: string, plant: Plant, at: string, problem: string, mend: string]

test('the second story, of another kind altogether, has no fault', () => {
  expect(check(secondDossier(), families)).toEqual([])
})

const corrected =
  (...dates: string[]): Plant =>
  (d) =>
    Object.assign(d, { corrections: dates.map((date) => ({ date, what: 'A.', why: 'B.', claims: [] })) })

const planted: Planted[] = [
  [
    'a claim named “note”',
    (d) => Object.assign(claim(d, 'both-69'), { id: 'note' }),
    'topics',
    'the editor’s own',
    'another id',
  ],
  [
    'a place named like an outlet',
    (d) => Object.assign(entry(d.places, 'xinjiang'), { id: 'fp' }),
    'places',
    'already names',
    'another id',
  ],
  [
    'a person named “article”',
    (d) => d.people.push({ ...entry(d.people, 'xi'), id: 'article' }),
    'people',
    'the article itself',
    'another id',
  ],
  [
    'a contradiction of oneself',
    in_('birthday', { contradicts: ['birthday'] }),
    'topics',
    'to itself',
    'another claim',
  ],
  [
    'both entailed and contradicted',
    in_('legitimacy', { contradicts: ['support-russia'] }),
    'topics',
    'contradict each other',
    'Take one',
  ],
  [
    'both near and contradicted',
    in_('support-russia', { contradicts: ['endorsement'], near: ['endorsement'] }),
    'topics',
    'contradict each other',
    'Take one',
  ],
  [
    'an account that says both',
    in_('settlement', { contradicts: ['alliances'] }),
    'topics',
    'the account “china” says both',
    'Correct who passes',
  ],
  ['an implication by nobody', in_('birthday', { implied: true }), 'topics', 'nobody who implied it', 'Add to “at”'],
  ['the same telling twice', in_('birthday', { also: ['1.2'] }), 'topics', 'has been said already', 'Take it out'],
  [
    'a third outlet silent',
    in_('trade-ties', { silent: { fp: '5.2' } }),
    'topics',
    'belongs to neither account',
    'outlets of its account',
  ],
  [
    'silence on a thing without a name',
    in_('birthday', { silent: { cctv: '5.2' } }),
    'topics',
    'has no name that could follow',
    'Add “name”',
  ],
  [
    'silent on what is entailed',
    in_('ties', { silent: { kremlin: '5.2' } }),
    'topics',
    'its account “kremlin” says it',
    'Read the source again',
  ],
  [
    'a quotation as long as a passage',
    in_('no-limits', { quote: 'no limits '.repeat(16).trim() }),
    'topics',
    'has 32 words',
    'two claims',
  ],
  [
    'a quotation in its marks',
    in_('no-limits', { quote: '“no limits”' }),
    'topics',
    'stands in quotation marks',
    'the words alone',
  ],
  [
    'words in marks that are not quoted',
    in_('dedication', { text: 'Xi reaffirmed [China’s “deep”](thing) dedication' }),
    'topics',
    '“deep”',
    'Add the words',
  ],
  ['a sentence that nobody represents', (d) => d.source.paragraphs.push(1), 'source', 'sentence 13.1', 'Add a claim'],
  [
    'a story on a day that is none',
    (d) => Object.assign(d, { date: '2023-02-29' }),
    'date',
    'no 2023-02-29',
    'Correct the day',
  ],
  ['an event without a day', (d) => delete claim(d, 'no-limits').when, 'topics', 'no “when”', 'Add the day'],
  ['a day without an event', (d) => delete claim(d, 'no-limits').event, 'topics', 'no “event”', 'noun phrase'],
  [
    'a span without words',
    (d) => delete claim(d, 'threat-timing').shown,
    'topics',
    'no words for its date',
    'less than a week',
  ],
  [
    'what is not named, without a key',
    (d) => delete claim(d, 'organisations').ask[0]?.key,
    'topics',
    'does not name',
    'mark what is named',
  ],
  ['a region that is none', (d) => Object.assign(d, { language: 'en-QX' }), 'language', 'no language', 'pt-BR'],
  [
    'a language that has not the form of one',
    (d) => Object.assign(d, { language: 'en"><script>' }),
    'language',
    'no language',
    'pt-BR',
  ],
  [
    'a published text without its kind',
    (d) => d.outlets.push({ ...entry(d.outlets, 'fp'), id: 'wh', name: 'the White House statement' }),
    'outlets',
    'the White House statement’s report',
    'add “report”',
  ],
  [
    'names of unlike length',
    (d) => Object.assign(entry(d.accounts, 'kremlin'), { name: 'the spokesman of the Russian president in Moscow' }),
    'accounts',
    'longer than the other account’s name',
    'Shorten it',
  ],
  ['accounts out of order', (d) => d.accounts.reverse(), 'accounts', 'alphabet', 'Exchange'],
  [
    'a card too long',
    (d) => says(d, 'They were both 69 years old on this very day. {both-69} '.repeat(11)),
    'cards',
    'has 110 words',
    'Take out 20',
  ],
  [
    'a card too hard',
    (d) => says(d, 'Multilateral institutional coordination presupposes extraordinary sophistication. {note}'),
    'cards',
    'reads at grade',
    'Split',
  ],
  [
    'two pairs of braces in one text',
    about('organisations', 'sco', 'A body. {organisations} It is old. {+sco}'),
    'organisations',
    'braces stand inside',
    'one pair',
  ],
  [
    'words in braces',
    about('organisations', 'sco', 'A body. {the organisations}'),
    'organisations',
    'is no reference',
    'with commas',
  ],
  [
    'empty braces',
    about('organisations', 'sco', 'A body. {}'),
    'organisations',
    'does not say what it rests on',
    'Close it',
  ],
  [
    'a note that is credited',
    about('organisations', 'sco', 'A body. {note, organisations}'),
    'organisations',
    'your own remark',
    'Keep {note}',
  ],
  [
    'an omission that nobody states',
    about('places', 'ukraine', 'The Kremlin’s statement did not mention a crisis. {legitimacy}'),
    'places',
    'an omission',
    'as {-claim}',
  ],
  [
    'a headline of such an omission',
    (d) => Object.assign(entry(d.headlines, 'left-out-peace'), { beyond: false }),
    'headlines',
    'an omission',
    'with “silent”',
  ],
  [
    'a withdrawn family that is none',
    (d) => d.withdrawn.push({ family: 'none', reason: 'r' }),
    'withdrawn',
    'no family “none”',
    'speaker, value',
  ],
  [
    'a withdrawn item of no family',
    (d) => d.withdrawn.push({ item: 'none.x', reason: 'r' }),
    'withdrawn',
    'no family “none”',
    'speaker, value',
  ],
  ['a correction on no day', corrected('2022-06-31'), 'corrections', 'no 2022-06-31', 'day or the month'],
  ['a correction before the story', corrected('2022-06-14'), 'corrections', 'own day, 2022-06-15', 'it was corrected'],
  ['corrections out of order', corrected('2022-06-20', '2022-06-19'), 'corrections', 'above it', 'oldest first'],
  [
    'a withdrawal of nothing',
    (d) => d.withdrawn.push({ reason: 'r' }),
    'withdrawn',
    'one item or one family',
    'just one',
  ],
]

/** In the second story, whose questions stay as they are. */
const plantedQuestions: Planted[] = [
  [
    'one wrong answer',
    (d) => Object.assign(claim(d, 'bread').ask[0] ?? {}, { wrong: { oak: 'Oak' } }),
    'topics',
    'too few wrong answers',
    'Add at least two',
  ],
  [
    'a wrong answer at home',
    (d) => Object.assign(claim(d, 'bread').ask[0]?.wrong ?? {}, { bread: 'Cake' }),
    'topics',
    'the claim that the question is about',
    'where its words belong',
  ],
  [
    'an answer offered twice',
    (d) => Object.assign(claim(d, 'bread').ask[0]?.wrong ?? {}, { toll: 'bread' }),
    'topics',
    'offered twice',
    'another wrong answer',
  ],
  [
    'a long question',
    (d) => Object.assign(claim(d, 'bread').ask[0] ?? {}, { stem: `${'What else '.repeat(12)}?` }),
    'topics',
    'has 24 words',
    'more plainly',
  ],
  [
    'a stem with its source',
    (d) => Object.assign(claim(d, 'bread').ask[0] ?? {}, { stem: 'What, according to the article, is dearer?' }),
    'topics',
    'according to the article',
    'once above',
  ],
  [
    'a lecture',
    (d) => Object.assign(claim(d, 'bread').ask[0] ?? {}, { why: 'It is so. '.repeat(14) }),
    'topics',
    'has 42 words',
    'one thing',
  ],
]

describe('a fault planted in the clean dossier is reported with its place and its mend', () => {
  test.each([
    ...planted.map((one) => [...one, realDossier] as const),
    ...plantedQuestions.map((one) => [...one, secondDossier] as const),
  ])('%s', (_, plant, list, problem, mend, story) => {
    const fault = checked(plant, story()).find((one) => one.problem.includes(problem))
    expect(fault).toMatchObject({ problem: expect.stringMatching(/\.$/), mend: expect.stringContaining(mend) })
    expect(fault?.at[0]).toBe(list)
  })
})

test('corrections in order, of claims that are there, are no fault', () => {
  const corrections = [
    { date: '2022-06-20', what: 'It was “69”, and is “70”.', why: 'A reader wrote.', claims: ['both-69'] },
    { date: '2022-06-20', what: 'A name was misspelled.', why: 'We mistyped it.', claims: [] },
  ]
  expect(checked((d) => Object.assign(d, { corrections }))).toEqual([])
})

test('a dossier of too few claims is told how many it needs', () => {
  const dossier = { ...realDossier(), topics: realDossier().topics.slice(0, 3) }
  expect(sourceFaults(contextOf(dossier)).at(-1)?.problem).toBe('There are 13 claims; a dossier needs 24.')
})
