import type { Library, Telling } from './library.ts'
import { clauseOf } from './marked.ts'
import { type Reader, reader, unstopped } from './reader.ts'
import { atMostPossible, either, sure, type Verdict } from './verdict.ts'

/** Whether a statement is quoted, implied, told or the article’s own. */
export const basisReaders: readonly Reader[] = [
  reader(/^Whom does the article cite for (?:it|that|this)\?$/, (library, option, _, statement) => {
    const claim = library.claim(unstopped(statement))
    const voice = library.outlet(option) ?? library.speaker(option)
    if (!claim || claim.arguable === true || (voice === undefined && option !== 'Nobody')) return 'unknown'
    return either(
      library
        .tellingsOf(claim)
        .map(({ chain }) => sure(voice === undefined ? chain.length === 0 : chain.includes(voice))),
    )
  }),
  reader(
    /^(?:On what does|What stands behind|What is) (?:that|this|it)(?: sentence| statement)?(?: rest| based on)?\?$/,
    (library, option, _, statement) => {
      const claim = library.claim(unstopped(statement))
      const fits = basisNamed(library, option)
      if (!claim || !fits || claim.arguable === true) return 'unknown'
      const own = either(library.tellingsOf(claim).map(fits))
      // What the article calls an implication is, by its word, not said: what is said of like things does not count.
      if (own === 'true' || library.tellingsOf(claim).some(({ implied }) => implied)) return own
      const others = library.akin(claim).flatMap((other) => library.tellingsOf(other).filter(({ implied }) => !implied))
      return either([own, ...others.map((telling) => atMostPossible(sure(fits(telling) === 'true')))])
    },
  ),
]

type Fits = (telling: Telling) => Verdict

/** What an option says that the statement rests on. */
function basisNamed(library: Library, option: string): Fits | null {
  if (/^It is the article’s own\b/.test(option)) return ({ chain }) => sure(chain.length === 0)
  const implied = /^The article says that (.+) (?:implied|implies) (?:it|that|so)$/.exec(option)?.[1]
  if (implied !== undefined) {
    const outlet = library.outlet(implied)
    return outlet ? (telling) => (telling.implied ? library.through(outlet)(telling) : 'false') : null
  }
  const outright = library.outlet(/^It was said outright in (.+)$/.exec(option)?.[1] ?? '')
  if (outright) return ownWords(library, outright)
  const [, cited = ''] = /^(.+) (?:is|are) cited for it$/.exec(option) ?? []
  if (cited !== '') {
    const voice = library.outlet(cited) ?? library.speaker(cited)
    return voice === undefined ? null : ({ chain }) => sure(chain.includes(voice))
  }
  const [, by = '', quoted] =
    /^(.+?) (?:(?:says|said) it(?: in its own words)?|report(?:s|ed) it|quote[sd] (.+?) (?:on it|for it|saying it))$/.exec(
      option,
    ) ?? []
  const outlet = library.outlet(by)
  if (!outlet) return null
  if (quoted === undefined) return ownWords(library, outlet)
  const speaker = library.speaker(quoted)
  return speaker ? quotes(library, outlet, speaker) : null
}

/** An outlet’s own words; where the clause tells of its speaker ("Xi supported …"), that can be argued. */
function ownWords(library: Library, outlet: string): Fits {
  return (telling) => {
    if (telling.implied) return 'false'
    const through = library.through(outlet)(telling)
    if (telling.chain.length === 1) return through
    return tellsOfSpeaker(library, telling) ? atMostPossible(through) : 'false'
  }
}

/** An outlet quoting a speaker; a speaker without quoted words can be argued. */
function quotes(library: Library, outlet: string, speaker: string): Fits {
  return (telling) => {
    const voice = telling.chain.at(-1) ?? ''
    if (telling.implied || library.isOutlet(voice)) return 'false'
    if (voice !== speaker && !library.kin(voice, speaker)) return 'false'
    const through = library.through(outlet)(telling)
    return telling.quote !== undefined && voice === speaker ? through : atMostPossible(through)
  }
}

function tellsOfSpeaker(library: Library, { claim, chain }: Telling): boolean {
  const [first = ''] = clauseOf(claim).split(' ')
  return library.speaker(first) === chain.at(-1)
}
