import * as v from 'valibot'
import { type Dossier, dossierSchema } from '../../src/dossier/model.ts'
import type { Item, Quiz } from '../../src/questions/model.ts'

/** A story of a few claims, small enough that every expected value can be read off it. */
export const story: Dossier = v.parse(dossierSchema, {
  id: 'small',
  language: 'en',
  title: 'A small story',
  tagline: 'One talk, two versions',
  standfirst: 'Two sides. One talk.',
  date: '2022-06-15',
  happening: 'the talk',
  source: { name: 'the paper', paragraphs: [2, 2] },
  people: [
    { id: 'ann', name: 'Ann Ash', short: 'Ash', role: 'Envoy', about: 'An envoy of the North. {fair}' },
    { id: 'bob', name: 'Bob Birch', short: 'Birch', role: 'Porter', about: 'He held the door. {note}' },
  ],
  outlets: [
    { id: 'south-post', name: 'the South’s statement', kind: 'statement', about: 'A statement. {quota}' },
    { id: 'north-tv', name: 'NTV', kind: 'broadcaster', about: 'A broadcaster. {truce, +owner}' },
  ],
  organisations: [],
  places: [],
  accounts: [
    { id: 'south', name: 'the South', label: 'South', outlets: ['south-post'] },
    { id: 'north', name: 'NTV', label: 'North', outlets: ['north-tv'] },
  ],
  topics: [
    {
      id: 'trade',
      name: 'trade',
      comparable: true,
      claims: [
        {
          id: 'tariff',
          at: '2.1, south-post',
          implied: true,
          text: 'tariffs would fall',
          silent: { 'north-tv': '1.2' },
          name: 'lower tariffs',
        },
        {
          id: 'duty',
          at: '2.1, south-post',
          text: 'duties would fall',
          silent: { 'north-tv': '1.2' },
          name: 'lower duties',
        },
        {
          id: 'pact',
          at: '1.1, north-tv, ann',
          text: 'there was [a pact](thing)',
          quote: 'we agreed on a pact',
          also: ['2.2, south-post'],
          when: '2022-02-04',
          event: 'the pact',
        },
        {
          id: 'fair',
          at: '1.1, north-tv, ann',
          text: 'Ash wanted “a fair deal”',
          quote: 'nothing but a fair deal',
          phrases: ['a fair deal'],
        },
        {
          id: 'quota',
          at: '2.2, south-post',
          text: 'quotas stay',
          quote: 'quotas stay',
          phrases: ['quotas'],
          entails: ['limits'],
        },
        { id: 'limits', at: '1.1, north-tv', text: 'trade stays limited' },
        { id: 'prices', at: '1.2', text: 'prices rose' },
      ],
    },
    {
      id: 'peace',
      name: 'peace',
      comparable: true,
      claims: [
        { id: 'truce', at: '1.1, north-tv', text: 'a truce holds' },
        { id: 'fighting', at: '2.2, south-post', text: 'the fighting goes on', contradicts: ['truce'] },
      ],
    },
    {
      id: 'day',
      name: 'the day',
      claims: [
        { id: 'talk', at: '1.1', text: 'they talked', when: '2022-06-15', event: 'the talk' },
        {
          id: 'storm',
          at: '1.2',
          text: 'a storm broke',
          when: { to: '2022-06-14' },
          shown: 'before the talk',
          event: 'a storm',
        },
      ],
    },
  ],
  unsaid: [],
  terms: [
    { id: 'truce-word', term: '“truce”', means: 'A pause. {truce}' },
    { id: 'pact-word', term: 'pact', means: 'A deal. {pact, +owner}' },
  ],
  background: [
    { id: 'owner', text: 'NTV belongs to the North.', citation: '[NTV](https://example.org/), Press Guide' },
  ],
  cards: [
    {
      id: 'first',
      title: 'First',
      stake: 'A [pact](pact-word) binds both. {pact}',
      asks: 'pact',
      says: '[Ann](ann) spoke of a [pact](pact-word). {pact, fair}\nTariffs too. {tariff, +owner}\nThat is all. {note}\n',
    },
    {
      id: 'second',
      title: 'Second',
      stake: 'It matters. {note}',
      asks: 'tariff',
      says: 'NTV did not mention tariffs. {-tariff}\n',
    },
  ],
})

const item = (id: string, asked: string, difficulty: number): Item => ({
  id,
  family: 'chain',
  skill: 'attribution',
  difficulty,
  stem: `${id}?`,
  options: ['a', 'b', 'c'].map((option, i) => ({ id: option, text: option, correct: i === 0, feedback: option })),
  explanation: '',
  source: [{ paragraph: 1, claim: asked, chain: ['the paper'], mode: 'states' }],
  cards: [],
  states: [],
  fixed: false,
})

/** The small story with a bank of three items, two of them about the pact. */
export const quiz: Quiz = {
  dossier: story,
  version: 'v1',
  bank: [item('hard', 'pact', 0.8), item('easy', 'pact', 0.2), item('other', 'truce', 0.1)],
  enemies: [[], [], []],
  findings: {},
}
