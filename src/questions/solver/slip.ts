import { type Difference, differences } from './difference.ts'
import type { Library } from './library.ts'
import { plain, same } from './plain.ts'
import { type Reader, reader, unstopped } from './reader.ts'
import { type Attributed, readAttributed } from './sentence.ts'
import { compareVerbs } from './verbs.ts'
import { sure, type Verdict } from './verdict.ts'

/** What has to be corrected in a summary that departs from the article in one place, or in none. */
export const slipReaders: readonly Reader[] = [
  reader(/^(?:What|Where)\b.*\b(?:corrected|slip|wrong)\b.*\?$/, (library, option, _, statement) => {
    const sentence = readAttributed(library, unstopped(statement).replace(/^A summary: /, ''))
    const slips = sentence && slipsIn(library, sentence)
    return slips ? corrected(library, slips, option) : 'unknown'
  }),
]

/** The differences from the telling that is nearest; null where it is not clear what the sentence gets wrong. */
function slipsIn(library: Library, sentence: Attributed): Difference[] | null {
  const all = differences(library, sentence)
  const fewest = Math.min(...all.map(({ length }) => length))
  const [nearest, ...others] = all.filter(({ length }) => length === fewest)
  if (!nearest || fewest > 1 || (fewest > 0 && others.length > 0)) return null
  return nearest.every((slip) => isWrong(library, sentence, slip)) ? nearest : null
}

/** A change is a slip only if what it says cannot be defended. */
function isWrong(library: Library, { clause }: Attributed, { part, given, found }: Difference): boolean {
  if (part === 'verb') return ['stronger', 'opposed'].includes(compareVerbs(found, given))
  if (part !== 'source' && part !== 'speaker') return true
  const claim = library.claim(clause)
  if (!claim || library.kin(given, found)) return false
  const there = ({ chain }: { chain: readonly string[] }) =>
    sure(found === 'article' ? chain.length === 0 : chain.includes(found))
  return library.carried(claim, there) === 'false'
}

function corrected(library: Library, slips: readonly Difference[], option: string): Verdict {
  if (/^Nothing\b/.test(option)) return sure(slips.length === 0)
  const [, part = '', right = ''] = /^The (source|speaker|verb|date|place|number): (.+)$/.exec(option) ?? []
  if (part === '') return 'unknown'
  const [slip] = slips
  if (slip?.part !== part) return 'false'
  const words = right.replace(/^(?:it|he|she|they) (?:was|were|is) /, '')
  // Who did it may stand before the verb by name: "North Korea proposed it".
  const deed = right.replace(/^(?:the )?(?:\p{Lu}\p{L}* )+/u, '')
  if (part === 'verb') return sure(compareVerbs(deed, slip.given) === 'same')
  if (part === 'date' || part === 'place' || part === 'number')
    return sure(plain(words).replace(/^(?:on|in) /, '') === plain(slip.given))
  const named =
    part === 'source'
      ? (library.outlet(words) ?? (library.isArticle(words) ? 'article' : undefined))
      : library.speaker(words)
  if (named === undefined) return 'unknown'
  return named === slip.given ? 'true' : library.kin(named, slip.given) ? 'unknown' : sure(same(named, slip.given))
}
