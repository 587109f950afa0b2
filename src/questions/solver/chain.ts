import type { Library, Telling } from './library.ts'
import { type Reader, reader, unstopped } from './reader.ts'
import { atMostPossible, either, sure, type Verdict } from './verdict.ts'

/** Who said a thing and who passed it on. */
export const chainReaders: readonly Reader[] = [
  reader(
    /^“([^”]+)”: (?:how|through whom) do (?:these|those) words (?:reach|come into) the article\?$/,
    (library, option, [words = '']) => {
      const quoting = library.quoting(words)
      return quoting.length === 0 ? 'unknown' : either(quoting.map((telling) => cameThus(library, telling, option)))
    },
  ),
  reader(
    /^(?:How|Through whom|By (?:what|which) way) does (?:this|that) (?:reach|come into) the article\?$/,
    (library, option, _, statement) => {
      const claim = library.claim(unstopped(statement))
      if (!claim || claim.arguable === true) return 'unknown'
      const own = library.tellingsOf(claim).map((telling) => cameThus(library, telling, option))
      const others = library.akin(claim).flatMap((other) => library.tellingsOf(other))
      return either([
        ...own,
        ...others.map((telling) => atMostPossible(sure(cameThus(library, telling, option) === 'true'))),
      ])
    },
  ),
]

function cameThus(library: Library, telling: Telling, option: string): Verdict {
  const { chain } = telling
  if (/^(?:They are the article’s own words|The article says so itself)$/.test(option)) return sure(chain.length === 0)
  const alone = /^(?:They are )?(.+?)’s? own words$/.exec(option)?.[1]
  if (alone !== undefined) {
    const outlet = library.outlet(alone)
    return outlet ? sure(chain.at(-1) === outlet) : 'unknown'
  }
  const [, who = '', by = ''] =
    /^(.+?) said (?:them|so|it),? (?:and )?(.+?) (?:reported|quoted) (?:them|it)$/.exec(option) ?? []
  const [speaker, outlet] = [library.speaker(who), library.outlet(by)]
  if (!speaker || !outlet) return 'unknown'
  const voice = chain.at(-1) ?? ''
  if (voice !== speaker) return library.kin(voice, speaker) && !library.isOutlet(voice) ? 'unknown' : 'false'
  return library.through(outlet)(telling)
}
