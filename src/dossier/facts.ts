import { type Citation, readCitation } from './citations.ts'
import { type Mark, marksIn, unmarked } from './marks.ts'
import type { Account, Claim, Dossier, Outlet, Topic } from './model.ts'

/** Three-valued truth over the dossier: `unknown` is what a careful reader could dispute. */
export type Truth = 'true' | 'false' | 'unknown'

/** What the article gives for an account and a claim. */
export type Coverage = 'asserts' | 'denies' | 'explicitly-silent' | 'not-reported'

/** One place in which the article gives a claim, and through whom; `by` leaves the article out. */
export type Telling = { at: string; by: readonly string[]; implied: boolean; quote?: string }

/** A claim ready for use: its sentence without marks, its marks, and all its tellings, the first one first. */
export type Told = Claim & {
  topic: string
  plain: string
  marks: readonly Mark[]
  tellings: readonly Telling[]
  telling: Telling
}

/** A silence that the article states: which outlet did not mention which claim, and where the article says so. */
export type Silence = { claim: Told; outlet: Outlet; at: string }

/** The dossier indexed for asking: every lookup is total over a dossier that has passed the check. */
export type Facts = ReturnType<typeof factsOf>

/** Indexes a checked dossier; the lookups throw on an id that the check would have refused. */
export function factsOf(dossier: Dossier) {
  const claims = dossier.topics.flatMap((topic) => topic.claims.map((claim) => told(claim, topic.id)))
  const byId = indexed(claims)
  const accounts = indexed(dossier.accounts)
  const outlets = indexed(dossier.outlets)
  const topics = indexed(dossier.topics)
  const entries = indexed([...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places])
  const closure = reachable(claims)
  const asserted = new Map(dossier.accounts.map((account) => [account.id, assertedBy(account, claims, closure)]))

  const claim = (id: string): Told => found(byId, id)
  const asserts = (account: Account, id: string): boolean => found(asserted, account.id).has(id)
  /** Whether two entries could stand for each other: the same, or one belongs to or speaks for the other. */
  const related = (a: string, b: string): boolean =>
    a === b || above(entries, a).includes(b) || above(entries, b).includes(a)
  const near = (a: string, b: string): boolean => claim(a).near.includes(b) || claim(b).near.includes(a)

  /** What the article gives for this account on this claim, entailments and contradictions included. */
  function coverage(account: Account, id: string): Coverage {
    if (asserts(account, id)) return 'asserts'
    // What it entails must be true if it is: whoever rules that out denies the claim as well.
    const implied = [id, ...found(closure, id)]
    const opposed = claims.some(
      (c) =>
        asserts(account, c.id) &&
        implied.some((one) => c.contradicts.includes(one) || claim(one).contradicts.includes(c.id)),
    )
    if (opposed) return 'denies'
    const silent = Object.keys(claim(id).silent ?? {}).some((outlet) => account.outlets.includes(outlet))
    return silent ? 'explicitly-silent' : 'not-reported'
  }

  /** Whether the editor says that the claim could be traced to an outlet of this account. */
  function traceable(account: Account, id: string): boolean {
    const { arguable } = claim(id)
    return Array.isArray(arguable) && arguable.some((voice) => account.outlets.some((outlet) => related(voice, outlet)))
  }

  return {
    dossier,
    accounts: dossier.accounts,
    claims,
    claim,
    account: (id: string): Account => found(accounts, id),
    topic: (id: string): Topic => found(topics, id),
    outlet: (id: string): Outlet => found(outlets, id),
    /** What an outlet published, inside a sentence: “CCTV’s report”. */
    reportOf: (id: string): string => reportOf(found(outlets, id)),

    /** The name of a person, outlet, organisation or place as it stands inside a sentence; `article` included. */
    name: (id: string): string => (id === 'article' ? dossier.source.name : found(entries, id).name),
    isPerson: (id: string): boolean => dossier.people.some((person) => person.id === id),
    isOutlet: (id: string): boolean => outlets.has(id),

    /** What the article cites for one of its sentences; nothing where it, or a version stored before that was asked, names none. */
    cited: (at: string): Citation[] =>
      (dossier.source.cites?.[at] ?? []).map((number) => readCitation(dossier.source.references[number - 1] ?? '')),

    coverage,
    /** Whether the article attributes this claim to this account; unknown where a near claim, or the editor, opens a dispute. */
    attributes: (account: Account, id: string): Truth => {
      if (asserts(account, id)) return 'true'
      const disputable = claims.some((other) => other.id !== id && near(other.id, id) && asserts(account, other.id))
      return disputable || traceable(account, id) ? 'unknown' : 'false'
    },

    /** Whether either claim entails the other, directly or through others. */
    linked: (a: string, b: string): boolean => a === b || found(closure, a).has(b) || found(closure, b).has(a),
    /** Whether the first claim entails the second, directly or through others. */
    entails: (a: string, b: string): boolean => found(closure, a).has(b),
    near,

    /** The telling by which an account itself gives a claim, if the article has one. */
    tellingFrom: (account: Account, id: string): Telling | undefined =>
      claim(id).tellings.find(({ by }) => by.some((link) => account.outlets.includes(link))),
    ...sourcesOf(dossier),
    related,

    /** Every silence that the article states, in the order of the claims. */
    silences: claims.flatMap((c): Silence[] =>
      Object.entries(c.silent ?? {}).map(([outlet, at]) => ({ claim: c, outlet: found(outlets, outlet), at })),
    ),
  }
}

/** The lookups of who stands behind a telling. */
function sourcesOf(dossier: Dossier) {
  const accountWith = (outlet: string): Account | undefined =>
    dossier.accounts.find(({ outlets }) => outlets.includes(outlet))
  return {
    /** The account that speaks through this outlet. */
    accountWith,
    /** The account through whose outlet a telling comes, the innermost; undefined for what reaches the article in another way. */
    accountOf: ({ by }: Telling): Account | undefined =>
      by.map(accountWith).findLast((account) => account !== undefined),
    /** The outlet of a telling, innermost; undefined where the article speaks for itself or quotes someone directly. */
    outletOf: ({ by }: Telling): string | undefined =>
      by.findLast((link) => dossier.outlets.some(({ id }) => id === link)),
    /** Whose statement it is: the innermost link, or `article`. */
    voiceOf: ({ by }: Telling): string => by.at(-1) ?? 'article',
  }
}

/** The number of the paragraph in a place such as "4.2". */
export const paragraphOf = (place: string): number => Number(place.split('.')[0])

/** What an outlet published, inside a sentence: "CCTV’s report", "the Kremlin’s statement". */
export const reportOf = ({ name, kind, report }: Outlet): string =>
  report ?? (kind === 'statement' ? name : `${possessive(name)} report`)

/** "CCTV’s", "Western officials’". */
export const possessive = (name: string): string =>
  /[^s]s$/.test(name) && !/^[A-Z]+$/.test(name) ? `${name}’` : `${name}’s`

function told(claim: Claim, topic: string): Told {
  const telling: Telling = {
    ...readTelling(claim.at),
    implied: claim.implied,
    ...(claim.quote !== undefined && { quote: claim.quote }),
  }
  const also = claim.also.map((at) => ({ ...readTelling(at), implied: false }))
  return {
    ...claim,
    topic,
    plain: unmarked(claim.text),
    marks: marksIn(claim.text),
    tellings: [telling, ...also],
    telling,
  }
}

/** "4.3, kremlin, xi" as its place and who passes it on, outermost first. */
export function readTelling(written: string): { at: string; by: string[] } {
  const [at = '', ...by] = written.split(', ')
  return { at, by }
}

function indexed<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id)
  if (value === undefined) throw new Error(`The dossier has no “${id}”; the check should have refused it.`)
  return value
}

/** All that an entry belongs to or speaks for, through any number of steps. */
function above(entries: ReadonlyMap<string, { of?: string | undefined }>, id: string, seen: string[] = []): string[] {
  const of = entries.get(id)?.of
  return of === undefined || seen.includes(of) ? seen : above(entries, of, [...seen, of])
}

/** For each claim, all that it entails, through any number of steps. */
function reachable(claims: readonly Claim[]): Map<string, Set<string>> {
  const direct = new Map(claims.map((c) => [c.id, c.entails]))
  const reach = (id: string, seen: Set<string>): Set<string> => {
    for (const next of direct.get(id) ?? []) if (!seen.has(next)) reach(next, seen.add(next))
    return seen
  }
  return new Map(claims.map((c) => [c.id, reach(c.id, new Set())]))
}

function assertedBy(account: Account, claims: readonly Told[], closure: ReadonlyMap<string, Set<string>>): Set<string> {
  const own = claims.filter(({ tellings }) => tellings.some(({ by }) => by.some((id) => account.outlets.includes(id))))
  return new Set(own.flatMap(({ id }) => [id, ...(closure.get(id) ?? [])]))
}
