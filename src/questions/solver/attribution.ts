import { either, type Library, plain, sure, type Verdict } from './library.ts'
import type { Reader } from './solve.ts'

/** Who said it, through whom, in whose words. */
export const attributionReaders: readonly Reader[] = [
  ...[
    /^Who, in the article, said that (.+)\?$/,
    /^To whom does the article trace the (?:point|view) that (.+)\?$/,
    /^Who, in the article, held that (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [clause = '']: readonly string[], option: string) => saidBy(library, option, clause),
  })),
  ...[
    /^Which of these points, according to the article, did (.+) make\?$/,
    /^Which of these, according to the article, comes from (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [name = '']: readonly string[], option: string) => saidBy(library, name, option),
  })),
  ...[
    /^Where, according to the article, was it reported that (.+)\?$/,
    /^Which source does the article cite for the point that (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [clause = '']: readonly string[], option: string) => reportedBy(library, option, clause),
  })),
  ...[
    /^Who said, and who reported, according to the article, that (.+)\?$/,
    /^To whom, and through whom, does the article trace the point that (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [clause = '']: readonly string[], option: string) => cameBy(library, option, clause),
  })),
  ...[
    /^Which of these phrases does the article quote from (.+)\?$/,
    /^Which words, according to the article, come from (.+)\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [source = '']: readonly string[], option: string) => quotedFrom(library, source, option),
  })),
  ...[
    /^From which source does the article quote the words “(.+)”\?$/,
    /^From where, according to the article, do the words “(.+)” come\?$/,
  ].map((stem) => ({
    stem,
    judge: (library: Library, [words = '']: readonly string[], option: string) => quotedFrom(library, option, words),
  })),
]

function saidBy(library: Library, name: string, clause: string): Verdict {
  const [who, p] = [library.entity(name), library.proposition(clause)]
  if (!who || !p) return 'unknown'
  const said = library.carry(({ chain }) => chain.at(-1) === who, p)
  const shared = library.dossier.claims.some((c) => c.proposition === p && c.arguably.includes(who))
  return said !== 'true' && shared ? 'unknown' : said
}

function reportedBy(library: Library, name: string, clause: string): Verdict {
  const [outlet, p] = [library.entity(name), library.proposition(clause)]
  if (!outlet || !p) return 'unknown'
  const own = library.carry(({ chain }) => chain.includes(outlet), p)
  const kin = library.carry(({ chain }) => chain.some((id) => library.kin(outlet).includes(id)), p)
  return own === 'true' || kin === 'false' ? own : 'unknown'
}

function cameBy(library: Library, option: string, clause: string): Verdict {
  const [, who = '', through = ''] = /^(.+), according to (.+)$/.exec(option) ?? []
  const [voice, outlet, p] = [library.entity(who), library.entity(through), library.proposition(clause)]
  if (!voice || !outlet || !p) return 'unknown'
  return library.carry(({ chain }) => chain.at(-1) === voice && chain.includes(outlet), p)
}

/** Words may stand in more than one quotation; any that comes from the source makes it true. */
function quotedFrom({ entity, kin, dossier }: Library, name: string, words: string): Verdict {
  const source = entity(name)
  const holding = dossier.quotes.filter(({ text }) => ` ${plain(text)} `.includes(` ${plain(words)} `))
  if (!source || holding.length === 0) return 'unknown'
  return holding
    .map(
      ({ channel }): Verdict =>
        channel !== source && kin(source).includes(channel) ? 'unknown' : sure(channel === source),
    )
    .reduce(either)
}
