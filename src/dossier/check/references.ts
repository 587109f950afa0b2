import { readCited, readSentences } from '../citations.ts'
import { readTelling } from '../facts.ts'
import { linksIn } from '../links.ts'
import type { Dossier } from '../model.ts'
import { entryLists } from './context.ts'
import { type Finding, type Path, unknown } from './fault.ts'
import { nearest } from './nearest.ts'

/** Groups of ids that are looked up together. */
type Group = 'claim' | 'background' | 'account' | 'entry'

type Kind = keyof typeof kinds
type Reference = { at: Path; id: string; kind: Kind; words?: string }
type Declared = { id: string; path: Path; kinds: readonly Kind[] }

const kinds = {
  account: { group: 'account', name: 'account', lists: 'accounts' },
  background: { group: 'background', name: 'background fact', lists: 'background' },
  claim: { group: 'claim', name: 'claim', lists: 'the topics’ claims' },
  entry: { group: 'entry', name: 'entry', lists: 'people, outlets, organisations or places' },
  link: { group: 'entry', name: 'entry', lists: 'people, outlets, organisations, places or terms' },
  outlet: { group: 'entry', name: 'outlet', lists: 'outlets' },
  voice: { group: 'entry', name: 'voice', lists: 'people, outlets or organisations' },
} as const satisfies Record<string, { group: Group; name: string; lists: string }>

/** Every id that is named somewhere and does not exist, or is no id of the kind that belongs there; each id once. */
export function referenceFaults(dossier: Dossier): Finding[] {
  const [declared, named] = [declarations(dossier), references(dossier)]
  const used = new Set(named.map(({ id, kind }) => `${kinds[kind].group}:${id}`))
  const dangling = named.filter(
    // An empty id is a fault of shape.
    ({ id, kind }) => id !== '' && !declared.some((one) => one.id === id && one.kinds.includes(kind)),
  )
  const found = dangling.map((reference) => {
    const { group } = kinds[reference.kind]
    const name = `${group}:${reference.id}`
    const times = dangling.filter(({ id, kind }) => id === reference.id && kinds[kind].group === group).length
    const fitting = declared.filter((one) => one.kinds.includes(reference.kind))
    const near = nearest(
      reference.id,
      fitting.map(({ id }) => id),
    )
    // Named again and again, while what it resembles is named nowhere: the slip is in the entry’s own id.
    const slip = times > 1 && near !== undefined && !used.has(`${group}:${near}`)
    const entry = slip ? fitting.find(({ id }) => id === near) : undefined
    return {
      ...(entry ? misnamed(entry, reference.id, times) : missing(dossier, reference, near, times)),
      touches: [name, unknown(group)],
      breaks: [name, ...(near ? [`${group}:${near}`] : []), ...(group === 'claim' ? ['some claim'] : [])],
    }
  })
  return together(found)
}

/** Three claims and more that do not exist were one topic, or one list. */
function together(found: readonly (Finding & { breaks: string[] })[]): Finding[] {
  const lost = found.filter(({ problem, mend }) => problem.startsWith('There is no claim') && !mend.includes('meant?'))
  const names = [...new Set(lost.map(({ breaks: [name = ''] }) => name))]
  if (names.length < 3) return [...found]
  const [first] = lost
  const ids = names.map((name) => `“${name.replace('claim:', '')}”`)
  return found.map((one) =>
    one === first
      ? { ...one, problem: `There are no claims ${ids.join(', ')}.`, breaks: [...names, 'some claim'] }
      : one,
  )
}

function misnamed({ id, path }: Declared, meant: string, times: number): Finding {
  return {
    at: [...path, 'id'],
    problem: `Nothing names “${id}”, but “${meant}”, which does not exist, is named in ${times} places.`,
    mend: `Write “${meant}” here, if that is meant.`,
  }
}

function missing(
  dossier: Dossier,
  { id, kind, at, words }: Reference,
  near: string | undefined,
  times: number,
): Finding {
  const { name, lists } = kinds[kind]
  const suggestion = near === undefined ? '' : ` Is “${near}” meant?`
  const isBackground = kind === 'claim' && dossier.background.some((fact) => fact.id === id)
  return {
    at,
    problem: `There is no ${name} “${id}”${times > 1 ? `, and it is named in ${times} places` : ''}.`,
    mend: isBackground
      ? `“${id}” is a background fact: write “+${id}” in the braces.`
      : id === 'article'
        ? 'The place alone is the article’s own voice: leave “article” out.'
        : `Name one of ${lists}, or add it there.${suggestion}`,
    ...(words !== undefined && { words }),
  }
}

function declarations(d: Dossier): Declared[] {
  const list = (name: (typeof entryLists)[number] | 'terms' | 'accounts' | 'background', ...of: Kind[]): Declared[] =>
    d[name].map(({ id }, i) => ({ id, path: [name, i], kinds: of }))
  return [
    ...list('people', 'voice', 'entry', 'link'),
    ...list('outlets', 'voice', 'entry', 'link', 'outlet'),
    ...list('organisations', 'voice', 'entry', 'link'),
    ...list('places', 'entry', 'link'),
    ...list('terms', 'link'),
    ...list('accounts', 'account'),
    ...list('background', 'background'),
    ...d.topics.flatMap(({ claims }, i) =>
      claims.map(({ id }, j): Declared => ({ id, path: ['topics', i, 'claims', j], kinds: ['claim'] })),
    ),
  ]
}

function references(d: Dossier): Reference[] {
  return [
    ...Object.entries(d.source.ownWords).map(([words, id]) => one('claim', id, 'source', 'ownWords', words)),
    ...entryLists.flatMap((list) =>
      d[list].flatMap(({ of, about }, i) => [
        ...(of === undefined ? [] : [one('entry', of, list, i, 'of')]),
        ...cited(about, list, i, 'about'),
      ]),
    ),
    ...d.accounts.flatMap(({ outlets }, i) => all('outlet', outlets, 'accounts', i, 'outlets')),
    ...d.topics.flatMap(({ claims }, i) =>
      claims.flatMap((claim, j) => claimReferences(claim, ['topics', i, 'claims', j])),
    ),
    ...d.unsaid.map(({ about }, i) => one('claim', about, 'unsaid', i, 'about')),
    ...d.openings.flatMap(({ claims, leans }, i) => [
      ...all('claim', claims, 'openings', i, 'claims'),
      ...(leans === undefined ? [] : [one('account', leans, 'openings', i, 'leans')]),
    ]),
    ...d.headlines.flatMap(({ claims }, i) => all('claim', claims, 'headlines', i, 'claims')),
    ...d.terms.flatMap(({ means }, i) => cited(means, 'terms', i, 'means')),
    ...d.cards.flatMap(({ asks, stake, says }, i) => [
      one('claim', asks, 'cards', i, 'asks'),
      ...cited(stake, 'cards', i, 'stake'),
      ...said(says, 'cards', i, 'says'),
    ]),
    ...(d.corrections ?? []).flatMap(({ claims }, i) => all('claim', claims, 'corrections', i, 'claims')),
  ]
}

function claimReferences(claim: Dossier['topics'][number]['claims'][number], at: Path): Reference[] {
  return [
    ...readTelling(claim.at).by.map((id) => one('voice', id, ...at, 'at')),
    ...claim.also.flatMap((telling, i) => readTelling(telling).by.map((id) => one('voice', id, ...at, 'also', i))),
    ...Object.keys(claim.silent ?? {}).map((id) => one('outlet', id, ...at, 'silent', id)),
    ...(['entails', 'contradicts', 'near'] as const).flatMap((list) => all('claim', claim[list], ...at, list)),
    ...(Array.isArray(claim.arguable) ? all('voice', claim.arguable, ...at, 'arguable') : []),
    ...claim.ask.flatMap(({ wrong }, i) =>
      Object.keys(wrong).map((id) => one('claim', id, ...at, 'ask', i, 'wrong', id)),
    ),
  ]
}

const one = (kind: Kind, id: string, ...at: Path): Reference => ({ kind, id, at })
const all = (kind: Kind, ids: readonly string[], ...at: Path): Reference[] =>
  ids.map((id, i) => one(kind, id, ...at, i))

/** What stands in the braces; only what looks like an id, for the rest is reported as no reference at all. */
function cited(written: string, ...at: Path): Reference[] {
  const { claims, silences, background } = readCited(written)
  const ids = (list: readonly string[]) => list.filter((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  return [
    ...ids([...claims, ...silences]).map((id) => one('claim', id, ...at)),
    ...ids(background).map((id) => one('background', id, ...at)),
  ]
}

function said(says: string, ...at: Path): Reference[] {
  const written = says.split('}')
  return readSentences(says).flatMap(({ text }, i) => {
    const words = written[i]?.trim() ?? ''
    const found = [...cited(`${words}}`, ...at, i), ...linksIn(text).map((id) => one('link', id, ...at, i))]
    return found.map((reference) => ({ ...reference, words }))
  })
}
