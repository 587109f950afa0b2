import type { Told } from '../facts.ts'
import { grants, strongest } from '../verbs.ts'
import { type ClaimAt, type Context, citedClaims, claimName, judgedBy } from './context.ts'
import type { Finding, Path } from './fault.ts'

/** Retellings whose reporting verb goes further than the claim’s own: “discussed” is not “agreed”. */
export function strengthFaults(context: Context): Finding[] {
  return [
    ...context.claims.flatMap(claimFaults),
    ...context.statements.flatMap((statement) => {
      const claims = citedClaims(context, statement)
      if (statement.note || claims.length === 0) return []
      return hardened(statement.text, claims, statement.path).map((finding) => ({
        ...finding,
        words: statement.written,
        touches: judgedBy(context, statement),
      }))
    }),
  ]
}

function claimFaults(claim: ClaimAt): Finding[] {
  const { path, name, known, event, shown, untrue, ask, marks } = claim
  const retold: [string, string | undefined][] = Object.entries({ name, known, event, shown })
  const marked = marks.find(({ kind }) => kind === 'verb')?.words
  return [
    ...retold.flatMap(([key, text]) => hardened(text, [claim], [...path, key])),
    ...ask.flatMap(({ stem, key }, i) => [
      ...hardened(stem, [claim], [...path, 'ask', i, 'stem']),
      ...hardened(key, [claim], [...path, 'ask', i, 'key']),
    ]),
    // A stronger verb alone makes nothing untrue: whoever discussed may have agreed as well.
    ...(marked !== undefined && strongest(marked) ? hardened(untrue, [claim], [...path, 'untrue']) : []),
  ]
}

function hardened(text: string | undefined, claims: readonly Told[], at: Path): Finding[] {
  const here = strongest(text ?? '')
  const allowed = Math.max(...claims.map(strengthOf))
  if (!here || here.strength <= allowed) return []
  const own = claims.flatMap(({ plain }) => strongest(plain)?.word ?? [])
  return [
    {
      at,
      problem: `“${here.word}” goes further than ${claims.map(({ id }) => `“${id}”`).join(', ')}, where it is “${own[0] ?? 'said'}”.`,
      mend: 'Use the claim’s own verb, or one that is no stronger (src/dossier/verbs.ts has the scale).',
      touches: claims.map(({ id }) => claimName(id)),
      breaks: claims.map(({ id }) => `strength:${id}`),
    },
  ]
}

/** How far a claim goes, in its sentence or its quotation; what has no verb of the scale is at least said. */
const strengthOf = ({ plain, quote = '' }: Told): number => Math.max(grants(plain), grants(quote))
