import type { Account, Claim, Dossier, Proposition, Quote, Topic } from './model.ts'

/** Three-valued truth over the dossier: `unknown` is what a careful reader could dispute. */
export type Truth = 'true' | 'false' | 'unknown'

/** The dossier indexed for asking: every lookup is total over a dossier that has passed the check. */
export type Facts = ReturnType<typeof factsOf>

/** Indexes a checked dossier; the lookups throw on an id that the check would have refused. */
export function factsOf(dossier: Dossier) {
  const propositions = indexed(dossier.propositions)
  const claims = indexed(dossier.claims)
  const quotes = indexed(dossier.quotes)
  const topics = indexed(dossier.topics)
  const accounts = indexed(dossier.accounts)
  const outlets = indexed(dossier.outlets)
  const names = namesOf(dossier)
  const closure = entailments(dossier.propositions)
  const conveyed = new Map(dossier.accounts.map((account) => [account.id, conveyedBy(account, dossier, closure)]))

  const proposition = (id: string): Proposition => found(propositions, id)
  const claim = (id: string): Claim => found(claims, id)

  return {
    dossier,
    accounts: dossier.accounts,
    propositions: dossier.propositions,
    claims: dossier.claims,
    proposition,
    claim,
    account: (id: string): Account => found(accounts, id),
    topic: (id: string): Topic => found(topics, id),
    quote: (id: string): Quote => found(quotes, id),
    topicOf: (propositionId: string): Topic => found(topics, proposition(propositionId).topic),

    /** The name of a person, outlet, organisation or place as it stands inside a sentence; `article` included. */
    name: (id: string): string => found(names, id),
    isPerson: (id: string): boolean => dossier.people.some((person) => person.id === id),
    isOutlet: (id: string): boolean => outlets.has(id),

    /** Both orders of the two accounts, for families that compare. */
    pairs: (): { a: Account; b: Account }[] =>
      dossier.accounts.flatMap((a) => dossier.accounts.filter((b) => b.id !== a.id).map((b) => ({ a, b }))),

    /** Whether the article attributes this proposition to this account, entailments included. */
    attributes: (account: Account, p: Proposition): Truth => {
      const known = found(conveyed, account.id)
      if (known.has(p.id)) return 'true'
      const status = p.coverage[account.id]
      if (status === 'denies' || status === 'explicitly-silent') return 'false'
      const disputable = dossier.propositions.some(
        (other) => known.has(other.id) && (other.near.includes(p.id) || p.near.includes(other.id)),
      )
      return disputable ? 'unknown' : 'false'
    },

    /** Whether either proposition entails the other, directly or through others. */
    linked: (a: string, b: string): boolean => a === b || found(closure, a).has(b) || found(closure, b).has(a),
    entails: (a: string, b: string): boolean => a === b || found(closure, a).has(b),
    near: (a: string, b: string): boolean => proposition(a).near.includes(b) || proposition(b).near.includes(a),

    /** The claims that carry a proposition, in the order of the source. */
    claimsOf: (propositionId: string): Claim[] => dossier.claims.filter((c) => c.proposition === propositionId),

    /** The claim by which an account conveys a proposition, if the article gives one. */
    claimFrom: (account: Account, propositionId: string): Claim | undefined =>
      dossier.claims.find(
        (c) => c.proposition === propositionId && c.chain.some((id) => account.channels.includes(id)),
      ),

    /** The account whose channel carries a claim; undefined for what reaches the article in another way. */
    accountOf: (c: Claim): Account | undefined =>
      dossier.accounts.find(({ channels }) => c.chain.some((id) => channels.includes(id))),

    /** The outlet of a chain, innermost; undefined where the article speaks for itself or quotes someone directly. */
    outletOf: (c: Claim): string | undefined => c.chain.findLast((id) => outlets.has(id)),

    /** Who a claim is traced to: the innermost link of its chain. */
    voiceOf: (c: Claim): string => c.chain.at(-1) ?? 'article',

    /** Whether two outlets are the same or one is part of the other. */
    overlapping: (a: string, b: string): boolean =>
      a === b || outlets.get(a)?.partOf === b || outlets.get(b)?.partOf === a,
  }
}

/** The number of the paragraph in a place such as "4.2". */
export const paragraphOf = (place: string): number => Number(place.split('.')[0])

function indexed<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id)
  if (value === undefined) throw new Error(`The dossier has no “${id}”; the check should have refused it.`)
  return value
}

function namesOf(dossier: Dossier): Map<string, string> {
  const named = [...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places]
  return new Map([['article', dossier.source.name], ...named.map(({ id, name }): [string, string] => [id, name])])
}

/** For each proposition, all that it entails, through any number of steps. */
function entailments(propositions: readonly Proposition[]): Map<string, Set<string>> {
  const direct = new Map(propositions.map((p) => [p.id, p.entails]))
  const reach = (id: string, seen: Set<string>): Set<string> => {
    for (const next of direct.get(id) ?? []) if (!seen.has(next)) reach(next, seen.add(next))
    return seen
  }
  return new Map(propositions.map((p) => [p.id, reach(p.id, new Set())]))
}

function conveyedBy(account: Account, dossier: Dossier, closure: ReadonlyMap<string, Set<string>>): Set<string> {
  const asserted = dossier.propositions.filter((p) => p.coverage[account.id] === 'asserts').map((p) => p.id)
  return new Set(asserted.flatMap((id) => [id, ...(closure.get(id) ?? [])]))
}
