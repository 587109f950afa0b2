import type { Claim, Dossier } from '../../dossier/model.ts'

/** What the solver makes of an option: `unknown` where the dossier does not settle it. */
export type Verdict = 'true' | 'false' | 'unknown'

/**
 * The dossier as the solver reads it. It shares nothing with the generator: the generator judges an account by the
 * coverage matrix, the solver by the claims that pass through the account’s channels, so that a slip in either shows.
 */
export type Library = ReturnType<typeof openLibrary>

export function openLibrary(dossier: Dossier) {
  const clauses = new Map(dossier.propositions.flatMap((p) => [p.text, ...p.paraphrases].map((t) => [plain(t), p.id])))
  const entities = [...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places]
  const names = new Map(entities.map(({ id, name }) => [plain(name), id]))
  const accounts = new Map(dossier.accounts.map((account) => [plain(account.name), account]))
  const follows = consequences(dossier)

  /** Whether claims of this kind carry a proposition, one that entails it, or only one too close to tell apart. */
  function carry(ofKind: (claim: Claim) => boolean, p: string): Verdict {
    const own = dossier.claims.filter(ofKind)
    if (own.some((c) => c.mode === 'states' && follows.get(c.proposition)?.has(p))) return 'true'
    const doubtful = own.some((c) => follows.get(c.proposition)?.has(p) || close(dossier, c.proposition, p))
    return doubtful ? 'unknown' : 'false'
  }

  return {
    dossier,
    carry,
    proposition: (clause: string): string | undefined => clauses.get(plain(clause)),
    entity: (name: string): string | undefined => names.get(plain(name)),
    account: (name: string) => accounts.get(plain(name)),
    channels: (account: string): string[] => dossier.accounts.find(({ id }) => id === account)?.channels ?? [],
    /** An outlet with those it is part of or that are part of it: what one of them says may be taken for another’s. */
    kin: (outlet: string): string[] =>
      dossier.outlets
        .filter((o) => o.partOf === outlet || dossier.outlets.find(({ id }) => id === outlet)?.partOf === o.id)
        .map(({ id }) => id),
    topicOf: (p: string): string | undefined => dossier.propositions.find(({ id }) => id === p)?.topic,
  }
}

/** Letters and digits in lower case, single spaces: what is left of a text when its dress is taken off. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The verdict that holds whichever of the two readings is right. */
export const either = (a: Verdict, b: Verdict): Verdict =>
  a === 'true' || b === 'true' ? 'true' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'false'

export const both = (a: Verdict, b: Verdict): Verdict =>
  a === 'false' || b === 'false' ? 'false' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'true'

export const not = (a: Verdict): Verdict => (a === 'true' ? 'false' : a === 'false' ? 'true' : 'unknown')

export const sure = (holds: boolean): Verdict => (holds ? 'true' : 'false')

/** Each proposition with all that follows from it, itself included: grown until nothing is added. */
function consequences({ propositions }: Dossier): Map<string, Set<string>> {
  const follows = new Map(propositions.map(({ id, entails }) => [id, new Set([id, ...entails])]))
  for (let grown = true; grown; ) {
    grown = false
    for (const set of follows.values()) {
      const size = set.size
      for (const p of [...set]) for (const next of follows.get(p) ?? []) set.add(next)
      grown ||= set.size > size
    }
  }
  return follows
}

function close({ propositions }: Dossier, a: string, b: string): boolean {
  return propositions.some(({ id, near }) => (id === a && near.includes(b)) || (id === b && near.includes(a)))
}
