import { linksIn } from '../links.ts'
import type { Dossier } from '../model.ts'
import type { Fault, Path } from './fault.ts'

/** The ids that exist, by the kind of thing that a reference may name. */
type Ids = Readonly<Record<Kind, ReadonlySet<string>>>

type Kind = keyof typeof kinds
type Reference = { at: Path; id: string; kind: Kind }

/** Every id that is named somewhere and does not exist, or is no id of the kind that belongs there. */
export function referenceFaults(dossier: Dossier): Fault[] {
  const ids = idsOf(dossier)
  return references(dossier).flatMap(({ at, id, kind }) => {
    if (ids[kind].has(id)) return []
    const { name, lists } = kinds[kind]
    const mend = `Name one of ${lists}, or add it there.${nearest(id, ids[kind])}`
    return [{ at, problem: `There is no ${name} “${id}”.`, mend }]
  })
}

/** The ids of a dossier’s entries, by kind. */
function idsOf(dossier: Dossier): Ids {
  const set = (...lists: (readonly { id: string }[])[]) => new Set(lists.flatMap((list) => list.map(({ id }) => id)))
  const { people, outlets, organisations, places, terms } = dossier
  return {
    account: set(dossier.accounts),
    background: set(dossier.background),
    card: set(dossier.cards),
    channel: set(outlets, [{ id: 'article' }]),
    claim: set(dossier.claims),
    entry: set(people, outlets, organisations, places, terms),
    framing: set(dossier.framing),
    outlet: set(outlets),
    proposition: set(dossier.propositions),
    quote: set(dossier.quotes),
    speaker: set(people, outlets, organisations),
    topic: set(dossier.topics),
    voice: set(people, outlets, organisations, [{ id: 'article' }]),
  }
}

const kinds = {
  account: { name: 'account', lists: 'accounts' },
  background: { name: 'background fact', lists: 'background' },
  card: { name: 'card', lists: 'cards' },
  channel: { name: 'outlet', lists: 'outlets (or article)' },
  claim: { name: 'claim', lists: 'claims' },
  entry: { name: 'entry', lists: 'people, outlets, organisations, places or terms' },
  framing: { name: 'framing', lists: 'framing' },
  outlet: { name: 'outlet', lists: 'outlets' },
  proposition: { name: 'proposition', lists: 'propositions' },
  quote: { name: 'quotation', lists: 'quotes' },
  speaker: { name: 'speaker', lists: 'people, outlets or organisations' },
  topic: { name: 'topic', lists: 'topics' },
  voice: { name: 'voice', lists: 'people, outlets or organisations (or article)' },
} as const

function references(d: Dossier): Reference[] {
  return [
    ...(['people', 'outlets', 'organisations', 'places', 'terms'] as const).flatMap((list) =>
      each<Rests>(d[list], list, (e) => [
        ...all('claim', e.claims, 'claims'),
        ...all('background', e.background, 'background'),
      ]),
    ),
    ...each(d.people, 'people', (p) => [one('claim', p.roleClaim, 'roleClaim')]),
    ...each(d.outlets, 'outlets', (o) => [
      one('outlet', o.partOf, 'partOf'),
      one('background', o.behind?.background, 'behind', 'background'),
    ]),
    ...each(d.accounts, 'accounts', (a) => all('outlet', a.channels, 'channels')),
    ...each(d.propositions, 'propositions', (p) => [
      one('topic', p.topic, 'topic'),
      ...(['entails', 'contradicts', 'near'] as const).flatMap((list) => all('proposition', p[list], list)),
      ...Object.keys(p.coverage).map((id) => one('account', id, 'coverage', id)),
      ...Object.entries(p.silence ?? {}).flatMap(([id, { outlet, claim }]) => [
        one('account', id, 'silence', id),
        one('outlet', outlet, 'silence', id, 'outlet'),
        one('claim', claim, 'silence', id, 'claim'),
      ]),
    ]),
    ...each(d.claims, 'claims', (c) => [
      one('proposition', c.proposition, 'proposition'),
      ...all('voice', c.chain, 'chain'),
      ...all('voice', c.arguably, 'arguably'),
      one('quote', c.quote, 'quote'),
    ]),
    ...each(d.quotes, 'quotes', (q) => [
      ...all('speaker', q.speakers, 'speakers'),
      one('channel', q.channel, 'channel'),
    ]),
    ...each(d.events, 'events', (e) => [one('claim', e.claim, 'claim'), one('background', e.background, 'background')]),
    ...each(d.values, 'values', (v) => [one('claim', v.claim, 'claim')]),
    ...each(d.unaddressed, 'unaddressed', (u) => [one('card', u.card, 'card')]),
    ...each(d.conclusions, 'conclusions', (c) => [
      ...all('claim', c.claims, 'claims'),
      ...all('claim', c.maybe, 'maybe'),
    ]),
    ...each(d.terms, 'terms', (t) => [one('claim', t.question?.claim, 'question', 'claim')]),
    ...each(d.framing, 'framing', (f) => [
      one('topic', f.topic, 'topic'),
      one('account', f.account, 'account'),
      ...all('claim', f.claims, 'claims'),
      ...all('framing', f.near, 'near'),
    ]),
    ...each(d.cards, 'cards', (card) => [
      one('claim', card.asks, 'asks'),
      ...card.sentences.flatMap((s, i) => [
        ...linksIn(s.text).map((id) => one('entry', id, 'sentences', i, 'text')),
        ...all('claim', s.claims, 'sentences', i, 'claims'),
        ...all('background', s.background, 'sentences', i, 'background'),
      ]),
    ]),
    ...each(d.headlines, 'headlines', (h) => [
      one('account', h.account, 'account'),
      ...all('claim', h.claims, 'claims'),
    ]),
    ...each(d.moves, 'moves', (m) => [one('claim', m.claim, 'claim')]),
  ]
}

type Rests = { claims: string[]; background: string[] }

type Found = Reference | null
const one = (kind: Kind, id: string | undefined, ...at: Path): Found => (id === undefined ? null : { kind, id, at })
const all = (kind: Kind, ids: readonly string[], ...at: Path): Found[] => ids.map((id, i) => one(kind, id, ...at, i))

function each<T>(entries: readonly T[], list: string, found: (entry: T) => Found[]): Reference[] {
  return entries.flatMap((entry, i) =>
    found(entry).flatMap((reference) => (reference ? [{ ...reference, at: [list, i, ...reference.at] }] : [])),
  )
}

/** A slip of the pen is most often at the end of a word: offers the id that shares the longest beginning. */
function nearest(id: string, known: ReadonlySet<string>): string {
  const shared = (other: string): number => {
    const apart = [...other].findIndex((letter, i) => letter !== id[i])
    return apart === -1 ? other.length : apart
  }
  const [best] = [...known].sort((a, b) => shared(b) - shared(a))
  return best !== undefined && shared(best) >= 3 ? ` Is “${best}” meant?` : ''
}
