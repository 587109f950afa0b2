import { describe, expect, test } from 'vitest'
import { check } from '../../src/dossier/check.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { entry, families, realDossier } from './real-dossier.ts'

test('the first story has no fault', () => {
  expect(check(realDossier(), families)).toEqual([])
})

type Planted = [what: string, plant: (d: Dossier) => unknown, at: string, problem: string, mend: string]

const references: [string, (d: Dossier) => unknown, string][] = [
  ['people/claims', (d) => entry(d.people, 'xi').claims.push('none'), 'claim'],
  ['outlets/background', (d) => entry(d.outlets, 'fp').background.push('none'), 'background fact'],
  ['organisations/claims', (d) => entry(d.organisations, 'un').claims.push('none'), 'claim'],
  ['places/background', (d) => entry(d.places, 'taiwan').background.push('none'), 'background fact'],
  ['people/roleClaim', (d) => Object.assign(entry(d.people, 'xi'), { roleClaim: 'none' }), 'claim'],
  ['outlets/partOf', (d) => Object.assign(entry(d.outlets, 'cctv'), { partOf: 'none' }), 'outlet'],
  [
    'outlets/behind',
    (d) => Object.assign(entry(d.outlets, 'cctv').behind ?? {}, { background: 'none' }),
    'background fact',
  ],
  ['accounts/channels', (d) => entry(d.accounts, 'china').channels.push('none'), 'outlet'],
  ['propositions/topic', (d) => Object.assign(entry(d.propositions, 'birthday'), { topic: 'none' }), 'topic'],
  ['propositions/entails', (d) => entry(d.propositions, 'birthday').entails.push('none'), 'proposition'],
  ['propositions/contradicts', (d) => entry(d.propositions, 'birthday').contradicts.push('none'), 'proposition'],
  ['propositions/near', (d) => entry(d.propositions, 'birthday').near.push('none'), 'proposition'],
  [
    'propositions/coverage',
    (d) => Object.assign(entry(d.propositions, 'birthday').coverage, { none: 'denies' }),
    'account',
  ],
  [
    'propositions/silence',
    (d) => Object.assign(entry(d.propositions, 'trade-ties').silence?.china ?? {}, { claim: 'none' }),
    'claim',
  ],
  ['claims/chain', (d) => entry(d.claims, 'economic-ties').chain.push('none'), 'voice'],
  ['claims/chain', (d) => entry(d.claims, 'economic-ties').chain.push('ukraine'), 'voice'],
  ['claims/arguably', (d) => entry(d.claims, 'economic-ties').arguably.push('none'), 'voice'],
  ['claims/quote', (d) => Object.assign(entry(d.claims, 'economic-ties'), { quote: 'none' }), 'quotation'],
  ['quotes/speakers', (d) => entry(d.quotes, 'no-limits').speakers.push('none'), 'speaker'],
  ['quotes/speakers', (d) => entry(d.quotes, 'no-limits').speakers.push('article'), 'speaker'],
  ['events/claim', (d) => Object.assign(entry(d.events, 'call'), { claim: 'none' }), 'claim'],
  ['events/background', (d) => Object.assign(entry(d.events, 'call'), { background: 'none' }), 'background fact'],
  ['values/claim', (d) => Object.assign(entry(d.values, 'region'), { claim: 'none' }), 'claim'],
  ['unaddressed/card', (d) => Object.assign(entry(d.unaddressed, 'visit'), { card: 'none' }), 'card'],
  ['conclusions/claims', (d) => entry(d.conclusions, 'money').claims.push('none'), 'claim'],
  ['conclusions/maybe', (d) => entry(d.conclusions, 'money').maybe.push('none'), 'claim'],
  ['terms/claims', (d) => entry(d.terms, 'condone').claims.push('none'), 'claim'],
  ['terms/background', (d) => entry(d.terms, 'condone').background.push('none'), 'background fact'],
  ['terms/question', (d) => Object.assign(entry(d.terms, 'condone').question ?? {}, { claim: 'none' }), 'claim'],
  ['framing/topic', (d) => Object.assign(entry(d.framing, 'ties-china'), { topic: 'none' }), 'topic'],
  ['framing/account', (d) => Object.assign(entry(d.framing, 'ties-china'), { account: 'none' }), 'account'],
  ['framing/claims', (d) => entry(d.framing, 'ties-china').claims.push('none'), 'claim'],
  ['framing/near', (d) => entry(d.framing, 'ties-china').near.push('none'), 'framing'],
  ['cards/asks', (d) => Object.assign(entry(d.cards, 'who'), { asks: 'none' }), 'claim'],
  ['cards/sentences', (d) => entry(d.cards, 'who').sentences[0]?.claims.push('none'), 'claim'],
  ['cards/sentences', (d) => entry(d.cards, 'who').sentences[0]?.background.push('none'), 'background fact'],
  [
    'cards/sentences',
    (d) => Object.assign(entry(d.cards, 'who').sentences[0] ?? {}, { text: '[Xi](none) is President.' }),
    'entry',
  ],
  ['headlines/account', (d) => Object.assign(entry(d.headlines, 'trade-talk'), { account: 'none' }), 'account'],
  ['headlines/claims', (d) => entry(d.headlines, 'trade-talk').claims.push('none'), 'claim'],
  ['moves/claim', (d) => Object.assign(entry(d.moves, 'check-omission'), { claim: 'none' }), 'claim'],
]

test.each(references)('an id in %s that names nothing of its kind is one fault (case %#)', (place, plant, kind) => {
  const faults = checked(plant)
  const [list, part] = place.split('/')
  const found = faults.filter(({ problem }) =>
    new RegExp(`^There is no ${kind} “(none|ukraine|article)”\\.$`).test(problem),
  )
  expect(found.map(({ at }) => [at[0], at[2]])).toEqual([[list, part]])
  expect(found[0]?.mend).toMatch(/^Name one of .+, or add it there\./)
})

test('a slip of the pen is answered with the id that was meant', () => {
  const [fault] = checked((d) => Object.assign(entry(d.values, 'region'), { claim: 'outside-influense' }))
  expect(fault?.mend).toBe('Name one of claims, or add it there. Is “outside-influence” meant?')
})

const planted: Planted[] = [
  [
    'an id that occurs twice',
    (d) => d.claims.push(entry(d.claims, 'birthday')),
    'claims',
    'already names',
    'another id',
  ],
  [
    'a place named like an outlet',
    (d) => Object.assign(entry(d.places, 'taiwan'), { id: 'fp' }),
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
    'a missing cell',
    (d) => Object.assign(entry(d.propositions, 'birthday'), { coverage: { china: 'not-reported' } }),
    'propositions',
    'by “kremlin” is missing',
    'Add one of asserts',
  ],
  [
    'an assertion without a claim',
    (d) => Object.assign(entry(d.propositions, 'birthday').coverage, { kremlin: 'asserts' }),
    'propositions',
    'no claim or entailment',
    'Add a claim',
  ],
  [
    'silence on what a claim says',
    (d) => Object.assign(entry(d.propositions, 'settlement').coverage, { china: 'not-reported' }),
    'propositions',
    'the claim “settlement”',
    'Read the source again',
  ],
  [
    'silence on what is entailed',
    (d) => entry(d.propositions, 'legitimacy').entails.push('birthday'),
    'propositions',
    'which entails it',
    'Read the source again',
  ],
  [
    'a denial without a contrary claim',
    (d) => Object.assign(entry(d.propositions, 'birthday').coverage, { kremlin: 'denies' }),
    'propositions',
    'no claim that contradicts',
    'Add the claim',
  ],
  [
    'silence without its source',
    (d) => Object.assign(entry(d.propositions, 'birthday').coverage, { china: 'explicitly-silent' }),
    'propositions',
    'not where the article says so',
    'Add a silence',
  ],
  [
    'a source for no silence',
    (d) => Object.assign(entry(d.propositions, 'trade-ties').coverage, { china: 'not-reported' }),
    'propositions',
    'is not explicitly-silent',
    'Make the two agree',
  ],
  [
    'another side’s outlet silent',
    (d) => Object.assign(entry(d.propositions, 'trade-ties').silence?.china ?? {}, { outlet: 'fp' }),
    'propositions',
    'no channel of “china”',
    'chinese-state-media or cctv',
  ],
  [
    'silence told by the silent',
    (d) => Object.assign(entry(d.propositions, 'trade-ties').silence?.china ?? {}, { claim: 'settlement' }),
    'propositions',
    'comes through “china” itself',
    'the article says',
  ],
  [
    'silence about nothing',
    (d) => delete entry(d.propositions, 'trade-ties').subject,
    'propositions',
    'no subject',
    'noun phrase',
  ],
  [
    'an excerpt that is not in its quotation',
    (d) => entry(d.quotes, 'legitimacy').excerpts.push('legality'),
    'quotes',
    'does not occur',
    'word for word',
  ],
  [
    'a typewriter’s apostrophe',
    (d) => Object.assign(entry(d.quotes, 'legitimacy'), { text: "Russia's actions", excerpts: [] }),
    'quotes',
    'Straight',
    'as the source prints',
  ],
  [
    'a quotation as long as a passage',
    (d) => Object.assign(entry(d.quotes, 'no-limits'), { text: 'no limits '.repeat(16).trim() }),
    'quotes',
    'more than 30 words',
    'two quotations',
  ],
  ['a quotation for nothing', (d) => delete entry(d.claims, 'no-limits').quote, 'quotes', 'No claim rests', 'Name it'],
  [
    'a quotation by another channel',
    (d) => Object.assign(entry(d.quotes, 'path-to-death'), { channel: 'cctv' }),
    'claims',
    'comes through “cctv”',
    'Correct the chain',
  ],
  [
    'a quotation from another place',
    (d) => Object.assign(entry(d.quotes, 'path-to-death'), { at: ['12.1'] }),
    'claims',
    'different sentences',
    'Give both the place',
  ],
  [
    'a chain from the middle',
    (d) => Object.assign(entry(d.claims, 'settlement'), { chain: ['cctv', 'xi'] }),
    'claims',
    'does not start',
    '[article, …]',
  ],
  ['a sentence that nobody represents', (d) => d.source.paragraphs.push(1), 'source', 'sentence 13.1', 'Add a claim'],
  [
    'a place past the end',
    (d) => entry(d.claims, 'birthday').at.push('1.3'),
    'claims',
    'no sentence 1.3',
    'Count again',
  ],
  ['too few claims', (d) => d.claims.splice(28), 'claims', 'There are 28 claims', 'Split'],
  [
    'entailments in a circle',
    (d) => entry(d.propositions, 'call-held').entails.push('economic-ties'),
    'propositions',
    'in a circle: “call-held” → “economic-ties” → “call-held”',
    'Take out the step',
  ],
  [
    'a contradiction one way',
    (d) => entry(d.propositions, 'birthday').contradicts.push('invasion'),
    'propositions',
    'not the other way round',
    'Add “birthday” to what “invasion”',
  ],
  [
    'a contradiction of oneself',
    (d) => entry(d.propositions, 'birthday').contradicts.push('birthday'),
    'propositions',
    'contradict itself',
    'another proposition',
  ],
  [
    'both entailed and contradicted',
    (d) => entry(d.propositions, 'xi-security').contradicts.push('xi-quoted'),
    'propositions',
    'cannot both',
    'Take one',
  ],
  [
    'a day that is none',
    (d) => Object.assign(entry(d.events, 'call'), { to: '2022-02-30' }),
    'events',
    'no 2022-02-30',
    'Correct the day',
  ],
  [
    'a story on a day that is none',
    (d) => Object.assign(d, { date: '2023-02-29' }),
    'date',
    'no 2023-02-29',
    'Correct the day',
  ],
  [
    'an end before the start',
    (d) => Object.assign(entry(d.events, 'threat'), { to: '2022-06-08' }),
    'events',
    'after it ends',
    'Exchange',
  ],
  [
    'a day of two days',
    (d) => Object.assign(entry(d.events, 'call'), { to: '2022-06-16' }),
    'events',
    'differ',
    'the same day',
  ],
  [
    'an interval without a start',
    (d) => delete entry(d.events, 'threat').from,
    'events',
    'without a start',
    'Add “from”',
  ],
  [
    'a value without wrong answers',
    (d) => Object.assign(entry(d.values, 'call-date'), { foils: [] }),
    'values',
    'too few wrong answers',
    'at least two foils',
  ],
  [
    'a headline of one account, unnamed',
    (d) => delete entry(d.headlines, 'trade-talk').account,
    'headlines',
    'no account is named',
    'Name the account',
  ],
  [
    'a card too long',
    (d) =>
      entry(d.cards, 'who').sentences.push(
        ...Array(6).fill(sentence('This is one of ten plain and short words here.')),
      ),
    'cards',
    'has 110 words',
    'Take out 20',
  ],
  [
    'a card too hard',
    (d) =>
      Object.assign(entry(d.cards, 'who'), {
        sentences: [sentence('Multilateral institutional coordination presupposes extraordinary sophistication.')],
      }),
    'cards',
    'reads at grade',
    'Split',
  ],
  [
    'an entry that rests on nothing',
    (d) => Object.assign(entry(d.organisations, 'sco'), { claims: [], background: [] }),
    'organisations',
    'The entry “sco” names neither a claim',
    'Name what it rests on',
  ],
  [
    'a sentence that rests on nothing',
    (d) => Object.assign(entry(d.cards, 'who').sentences[0] ?? {}, { claims: [] }),
    'cards',
    'neither a claim',
    'Name what it rests on',
  ],
  [
    'a broken link',
    (d) => Object.assign(entry(d.cards, 'who').sentences[0] ?? {}, { text: '[Xi](Xi Jinping) is President.' }),
    'cards',
    'not written as [words](id)',
    'no spaces',
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
  [
    'a withdrawal of nothing',
    (d) => d.withdrawn.push({ reason: 'r' }),
    'withdrawn',
    'one item or one family',
    'just one',
  ],
]

describe('a fault planted in the clean dossier is reported with its place and its mend', () => {
  test.each(planted)('%s', (_, plant, list, problem, mend) => {
    const fault = checked(plant).find((one) => one.problem.includes(problem))
    expect(fault).toMatchObject({ problem: expect.stringMatching(/\.$/), mend: expect.stringContaining(mend) })
    expect(fault?.at[0]).toBe(list)
  })
})

test('many faults are reported at once, each once', () => {
  const faults = checked((d) => {
    Object.assign(entry(d.events, 'call'), { claim: 'none' })
    Object.assign(d, { date: '2022-02-30' })
    entry(d.propositions, 'birthday').contradicts.push('invasion')
  })
  expect(faults.map(({ at }) => at[0])).toEqual(['events', 'propositions', 'date'])
})

function checked(plant: (d: Dossier) => unknown) {
  const dossier = realDossier()
  plant(dossier)
  return check(dossier, families)
}

function sentence(text: string): Dossier['cards'][number]['sentences'][number] {
  return { text, claims: ['birthday'], background: [] }
}
