import type { Account, Claim, Dossier } from '../../dossier/model.ts'
import { clauseOf } from './marked.ts'
import { nameBook } from './names.ts'
import { plain } from './plain.ts'
import { atMostPossible, either, type Verdict } from './verdict.ts'

/** One place in which the article gives a claim: through whom, outermost first, and with which words. */
export type Telling = { claim: Claim; chain: readonly string[]; implied: boolean; quote: string | undefined }

/**
 * The dossier as the solver reads it: claims, chains and marks as they are written. It shares nothing with the
 * generator, which judges by coverage; here a point is an account’s where a chain leads through its outlets.
 */
export type Library = ReturnType<typeof openLibrary>

export function openLibrary(dossier: Dossier) {
  const claims = dossier.topics.flatMap((topic) => topic.claims)
  const tellings = claims.flatMap(tellingsOf)
  const byClause = new Map(claims.map((claim) => [plain(clauseOf(claim)), claim]))
  const follows = consequences(claims)
  const nearTo = (a: Claim, b: Claim): boolean => a.near.includes(b.id) || b.near.includes(a.id)
  const names = nameBook(dossier)

  /** "Xi said that …" is the claim that follows, where it is Xi who says so. */
  function spoken(sentence: string): Claim | undefined {
    const [, who = '', clause = ''] = /^(.+?) (?:says|said|stated) that (.+)$/.exec(sentence) ?? []
    const [claim, speaker] = [byClause.get(plain(clause)), names.speaker(who)]
    const voices = tellings.filter((telling) => telling.claim === claim).map(({ chain }) => chain.at(-1))
    return speaker !== undefined && voices.includes(speaker) ? claim : undefined
  }

  return {
    ...names,
    dossier,
    claims,
    tellings,
    claim: (sentence: string): Claim | undefined => byClause.get(plain(sentence)) ?? spoken(sentence),
    claimNamed: (name: string): Claim | undefined =>
      claims.find((claim) => claim.name !== undefined && plain(claim.name) === plain(name)),
    /** Claims that say the same in part: one entails the other, or the two are too close to tell apart. */
    akin: (claim: Claim): Claim[] =>
      claims.filter(
        (other) => nearTo(claim, other) || follows.get(claim.id)?.has(other.id) || follows.get(other.id)?.has(claim.id),
      ),
    /** Whether a telling of this kind carries a claim or one that entails it, or only one too close to tell apart. */
    carried: (claim: Claim, fits: (telling: Telling) => Verdict): Verdict =>
      either(
        tellings.map((telling) => {
          const whole = follows.get(telling.claim.id)?.has(claim.id) ?? false
          if (whole && !telling.implied) return fits(telling)
          return whole || nearTo(telling.claim, claim) ? atMostPossible(fits(telling)) : 'false'
        }),
      ),
    tellingsOf: (claim: Claim): Telling[] => tellings.filter((telling) => telling.claim === claim),
    /** Every telling in which these words are quoted. */
    quoting: (words: string): Telling[] =>
      tellings.filter(({ quote = '' }) => ` ${plain(quote)} `.includes(` ${plain(words)} `)),
    through:
      (outlet: string): ((telling: Telling) => Verdict) =>
      ({ chain }) =>
        chain.includes(outlet)
          ? 'true'
          : chain.some((link) => names.isOutlet(link) && names.kin(link, outlet))
            ? 'unknown'
            : 'false',
    told:
      (account: Account): ((telling: Telling) => Verdict) =>
      ({ chain }) =>
        chain.some((link) => account.outlets.includes(link)) ? 'true' : 'false',
  }
}

function tellingsOf(claim: Claim): Telling[] {
  return [claim.at, ...claim.also].map((written, i) => ({
    claim,
    chain: written
      .split(',')
      .slice(1)
      .map((link) => link.trim()),
    implied: i === 0 && claim.implied,
    quote: i === 0 ? claim.quote : undefined,
  }))
}

/** Each claim with all that follows from it, itself included: grown until nothing is added. */
function consequences(claims: readonly Claim[]): Map<string, Set<string>> {
  const follows = new Map(claims.map(({ id, entails }) => [id, new Set([id, ...entails])]))
  for (let grown = true; grown; ) {
    grown = false
    for (const set of follows.values()) {
      const size = set.size
      for (const id of [...set]) for (const next of follows.get(id) ?? []) set.add(next)
      grown ||= set.size > size
    }
  }
  return follows
}
