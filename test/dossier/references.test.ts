import { expect, test } from 'vitest'
import { about, checked, claim, entry, in_, type Plant } from './real-dossier.ts'

const references: [string, Plant, string][] = [
  ['people/about', about('people', 'xi', 'The President. {none}'), 'claim'],
  ['outlets/about', about('outlets', 'fp', 'A magazine. {+none}'), 'background fact'],
  ['organisations/about', about('organisations', 'un', 'A body. {-none}'), 'claim'],
  ['places/of', (d) => Object.assign(entry(d.places, 'taiwan'), { of: 'none' }), 'entry'],
  ['accounts/outlets', (d) => entry(d.accounts, 'china').outlets.push('none'), 'outlet'],
  ['accounts/outlets', (d) => entry(d.accounts, 'china').outlets.push('china'), 'outlet'],
  ['topics/at', in_('birthday', { at: '1.2, none' }), 'voice'],
  ['topics/at', in_('birthday', { at: '1.2, ukraine' }), 'voice'],
  ['topics/also', in_('birthday', { also: ['1.2, none'] }), 'voice'],
  ['topics/silent', in_('birthday', { silent: { none: '1.2' } }), 'outlet'],
  ['topics/entails', in_('birthday', { entails: ['none'] }), 'claim'],
  ['topics/contradicts', in_('birthday', { contradicts: ['none'] }), 'claim'],
  ['topics/near', in_('birthday', { near: ['none'] }), 'claim'],
  ['topics/arguable', in_('birthday', { arguable: ['none'] }), 'voice'],
  ['topics/ask', (d) => Object.assign(claim(d, 'no-limits').ask[0]?.wrong ?? {}, { none: 'A day' }), 'claim'],
  ['source/ownWords', (d) => Object.assign(d.source.ownWords, { war: 'none' }), 'claim'],
  ['unsaid/about', (d) => Object.assign(entry(d.unsaid, 'initiative'), { about: 'none' }), 'claim'],
  ['openings/claims', (d) => entry(d.openings, 'lawful').claims.push('none'), 'claim'],
  ['openings/leans', (d) => Object.assign(entry(d.openings, 'lawful'), { leans: 'none' }), 'account'],
  ['headlines/claims', (d) => entry(d.headlines, 'pact').claims.push('none'), 'claim'],
  ['terms/means', (d) => Object.assign(entry(d.terms, 'condone'), { means: 'To accept. {none}' }), 'claim'],
  ['cards/asks', (d) => Object.assign(entry(d.cards, 'who'), { asks: 'none' }), 'claim'],
  ['cards/stake', (d) => Object.assign(entry(d.cards, 'who'), { stake: 'It matters. {none}' }), 'claim'],
  ['cards/says', (d) => Object.assign(entry(d.cards, 'who'), { says: 'He is President. {none}' }), 'claim'],
  [
    'corrections/claims',
    (d) => Object.assign(d, { corrections: [{ date: '2022-06-20', what: 'A.', why: 'B.', claims: ['none'] }] }),
    'claim',
  ],
  ['cards/says', (d) => Object.assign(entry(d.cards, 'who'), { says: '[He](none) is President. {birthday}' }), 'entry'],
]

test.each(references)('an id in %s that names nothing of its kind is one fault (case %#)', (place, plant, kind) => {
  const [fault, ...others] = checked(plant)
  expect(others).toEqual([])
  expect(fault?.problem).toMatch(new RegExp(`^There is no ${kind} “(none|ukraine|china)”\\.$`))
  expect(fault?.mend).toMatch(/^Name one of .+, or add it there\./)
  const [list = '', part] = place.split('/')
  expect([fault?.at[0], fault?.at.includes(part ?? '')]).toEqual([list, true])
})

test('a slip of the pen is answered with the id that was meant', () => {
  const meant = (asks: string) => checked((d) => Object.assign(entry(d.cards, 'who'), { asks }))[0]?.mend
  const plain = 'Name one of the topics’ claims, or add it there.'
  expect(meant('outside-influense')).toBe(`${plain} Is “outside-influence” meant?`)
  expect(meant('otuside-influence')).toBe(`${plain} Is “outside-influence” meant?`)
  expect(meant('endorse')).toBe(plain)
  expect(meant('elephants')).toBe(plain)
  expect(meant('sco')).toBe('“sco” is a background fact: write “+sco” in the braces.')
})
