import type { Dossier } from '../../src/dossier/model.ts'
import type { Item, Quiz } from '../../src/questions/model.ts'

const proposition = (id: string, topic: string, north: string, south: string) =>
  ({
    id,
    topic,
    text: `the ${id} held`,
    paraphrases: [],
    entails: [],
    contradicts: [],
    arguable: false,
    near: [],
    coverage: { north, south },
  }) as Dossier['propositions'][number]

const claim = (id: string, chain: string[], at: string, more: Partial<Dossier['claims'][number]> = {}) =>
  ({
    id,
    proposition: more.proposition ?? id,
    chain,
    mode: 'states',
    at: [at],
    arguably: [],
    ...more,
  }) as Dossier['claims'][number]

/** A story of four points, small enough that every expected value can be read off it. */
export const story: Dossier = {
  id: 'small',
  language: 'en',
  title: 'A small story',
  standfirst: 'Two sides. One call.',
  date: '2022-06-15',
  source: { name: 'the article', paragraphs: [2, 2] },
  people: [
    {
      id: 'ann',
      name: 'Ann Ash',
      short: 'Ash',
      role: 'Envoy',
      roleClaim: 'pact',
      about: 'An envoy.',
      claims: ['tariff'],
      background: [],
    },
  ],
  outlets: [
    {
      id: 'south-post',
      name: 'the South’s statement',
      kind: 'statement',
      about: 'A statement.',
      claims: ['pact'],
      background: [],
    },
    {
      id: 'north-tv',
      name: 'NTV',
      kind: 'broadcaster',
      about: 'A broadcaster.',
      claims: ['pact-again'],
      background: [],
      behind: { text: 'The North', asks: 'who owns NTV', background: 'owner' },
    },
  ],
  organisations: [],
  places: [],
  accounts: [
    { id: 'south', name: 'the South’s statement', label: 'South', channels: ['south-post'] },
    { id: 'north', name: 'NTV', label: 'North', channels: ['north-tv'] },
  ],
  topics: [
    { id: 'trade', name: 'trade', comparable: true },
    { id: 'peace', name: 'peace', comparable: true },
    { id: 'day', name: 'the day', comparable: false },
  ],
  propositions: [
    proposition('tariff', 'trade', 'explicitly-silent', 'asserts'),
    proposition('pact', 'trade', 'asserts', 'asserts'),
    proposition('truce', 'peace', 'asserts', 'denies'),
    proposition('noon', 'day', 'not-reported', 'not-reported'),
  ].map((p) => (p.id === 'tariff' ? { ...p, silence: { north: { outlet: 'north-tv', claim: 'tariff-silence' } } } : p)),
  claims: [
    claim('tariff', ['article', 'south-post'], '2.1', { mode: 'implies' }),
    claim('tariff-silence', ['article'], '1.2', { proposition: 'noon' }),
    claim('pact', ['article', 'north-tv', 'ann'], '1.1', { quote: 'pact' }),
    claim('pact-again', ['article', 'north-tv', 'ann'], '1.1', { proposition: 'truce', quote: 'pact' }),
    claim('pact-south', ['article', 'south-post'], '2.2', { proposition: 'pact' }),
    claim('truce-south', ['article', 'south-post'], '2.2', { proposition: 'truce' }),
  ],
  quotes: [
    {
      id: 'pact',
      text: 'we agreed',
      excerpts: [],
      speakers: ['ann'],
      channel: 'north-tv',
      about: 'the pact',
      at: ['1.1'],
    },
  ],
  events: [
    {
      id: 'late',
      name: 'the call',
      happened: 'the call took place',
      from: '2022-06-15',
      to: '2022-06-15',
      precision: 'day',
      shown: 'June 15',
      claim: 'pact',
    },
    {
      id: 'undated',
      name: 'the storm',
      happened: 'a storm broke',
      to: '2022-06-14',
      precision: 'before',
      shown: 'Before the call',
      claim: 'pact',
    },
    {
      id: 'early',
      name: 'the pact',
      happened: 'the pact was signed',
      from: '2022-02-04',
      to: '2022-02-04',
      precision: 'day',
      shown: 'February 4',
      claim: 'pact',
    },
  ],
  values: [],
  unaddressed: [],
  conclusions: [],
  terms: [
    { id: 'truce-word', term: '“truce”', definition: 'A pause.', claims: [], background: [] },
    { id: 'pact-word', term: 'pact', definition: 'A deal.', claims: ['pact'], background: ['owner'] },
  ],
  framing: [
    { id: 'f1', topic: 'trade', account: 'south', phrase: 'wider trade', near: [], claims: ['tariff'] },
    { id: 'f2', topic: 'trade', account: 'north', phrase: 'a fair deal', near: [], claims: ['pact'] },
    { id: 'f3', topic: 'peace', account: 'north', phrase: 'a truce', near: [], claims: ['pact'] },
  ],
  foils: { organisations: [], places: [], roles: [], outlets: [] },
  background: [
    {
      id: 'owner',
      text: 'NTV belongs to the North.',
      citation: { title: 'NTV', publisher: 'Press Guide', url: 'https://example.org/' },
    },
  ],
  cards: [
    {
      id: 'first',
      title: 'First',
      asks: 'pact',
      sentences: [
        { text: '[Ann](ann) spoke of a [pact](pact-word).', claims: ['pact', 'pact-again'], background: [] },
        { text: 'Tariffs too.', claims: ['tariff'], background: ['owner'] },
      ],
    },
    {
      id: 'second',
      title: 'Second',
      asks: 'tariff',
      sentences: [{ text: 'One two.', claims: ['pact'], background: [] }],
    },
  ],
  headlines: [],
  moves: [],
  comments: [{ from: 0, text: 'Read again.' }],
  withdrawn: [],
}

const item = (id: string, asked: string, difficulty: number): Item => ({
  id,
  family: 'speaker',
  skill: 'attribution',
  difficulty,
  stem: `${id}?`,
  options: ['a', 'b', 'c'].map((option, i) => ({ id: option, text: option, correct: i === 0, feedback: option })),
  explanation: '',
  source: [{ paragraph: 1, claim: asked, chain: ['the article'], mode: 'states' }],
  cards: [],
  propositions: [],
  order: 'free',
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
