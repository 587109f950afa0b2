import { type Library, plain, sure, type Verdict } from './library.ts'
import type { Reader } from './solve.ts'

/** What the article supports, what it contradicts, and what bears a conclusion out. */
export const evidenceReaders: readonly Reader[] = [
  ...[
    /^Does the article support, contradict or not address the statement that (.+)\?$/,
    /^How does the article bear on the statement that (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [statement = '']: readonly string[], option: string) => {
      const standing = standingOf(library, statement)
      return standing === null ? 'unknown' : sure(option === standing)
    },
  })),
  ...[
    /^Which point from the article, reworded here, best bears out that (.+)\?$/,
    /^Which passage of the article, reworded here, best shows that (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [text = '']: readonly string[], option: string) => bearsOut(library, text, option),
  })),
]

const supports = 'The article supports it'
const contradicts = 'The article contradicts it'
const silent = 'The article does not address it'

function standingOf({ dossier, entity }: Library, statement: string): string | null {
  if (dossier.unaddressed.some(({ text }) => plain(text) === plain(statement))) return silent
  const [, report = '', mentioned, subject = ''] =
    /^(.+)’s report (mentioned|did not mention) (.+)$/.exec(statement) ?? []
  const p = dossier.propositions.find((q) => q.subject === subject)
  if (p && Object.values(p.silence ?? {}).some(({ outlet }) => outlet === entity(report)))
    return mentioned === 'mentioned' ? contradicts : supports
  for (const { kind, statement: template, key, foils } of dossier.values) {
    const [before, after] = template?.split('{}') ?? []
    if (before === undefined || after === undefined) continue
    if (!statement.startsWith(before) || !statement.endsWith(after)) continue
    const value = statement.slice(before.length, statement.length - after.length)
    if (value === key) return supports
    // Only a slot that holds one value can be contradicted by another.
    if (['date', 'number', 'interval'].includes(kind) && foils.some(({ text }) => text === value)) return contradicts
  }
  return null
}

/** A passage on the conclusion’s own topic that its author neither names nor rules out may bear it out or not. */
function bearsOut(library: Library, text: string, option: string): Verdict {
  const conclusion = library.dossier.conclusions.find((c) => plain(c.text) === plain(text))
  const claims = claimsBehind(library, option)
  if (!conclusion || claims.length === 0) return 'unknown'
  if (claims.some(({ id }) => conclusion.claims.includes(id))) return 'true'
  if (claims.some(({ id }) => conclusion.maybe.includes(id))) return 'unknown'
  const topics = library.dossier.claims
    .filter(({ id }) => conclusion.claims.includes(id))
    .map(({ proposition }) => library.topicOf(proposition))
  return claims.some(({ proposition }) => topics.includes(library.topicOf(proposition))) ? 'unknown' : 'false'
}

/** The claims that a paraphrased passage can stand for: those of its clause that come the way it says. */
function claimsBehind({ dossier, proposition, entity }: Library, passage: string) {
  const [, by, how = '', clause = passage] =
    /^According to (.+?), .+? (said that) (.+)$/.exec(passage) ??
    /^(?!The article itself)(.+?) (reported that|implied that|took the view that) (.+)$/.exec(passage) ??
    /^()(The article itself says that) (.+)$/.exec(passage) ??
    []
  const p = proposition(clause)
  const source = by && entity(by)
  return dossier.claims.filter(({ proposition: own, chain, mode }) => {
    if (own !== p) return false
    if (!by) return chain.length === 1
    return chain[1] === source && (mode === 'implies') === (how === 'implied that')
  })
}
