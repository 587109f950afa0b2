import { type Facts, paragraphOf, possessive, reportOf, type Telling, type Told } from '../dossier/facts.ts'
import type { Account, MarkKind } from '../dossier/model.ts'
import { capital, quoted, spoken } from '../dossier/wording.ts'
import { pick } from './random.ts'

/** A sentence: its first letter in upper case, closed by a full stop. */
export const sentence = (text: string): string => (/[.?!]”?$/.test(text) ? capital(text) : `${capital(text)}.`)

/** A text as it is compared with others: without case, quotation marks and stops. */
export const wordsAlone = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a text has a name as words of its own: “Xi”, but not in “Xinjiang”. */
export const isNamed = (text: string, name: string): boolean =>
  ` ${wordsAlone(text)} `.includes(` ${wordsAlone(name)} `)

/** The words of a claim’s first mark of a kind. */
export const marked = (claim: Told, kind: MarkKind): string | undefined =>
  claim.marks.find((mark) => mark.kind === kind)?.words

/** "paragraph 5". */
export const inParagraph = ({ at }: Telling): string => `paragraph ${paragraphOf(at)}`

/** What the source of a telling published, as it stands in a sentence: "CCTV’s report"; undefined without an outlet. */
export function reportBehind(facts: Facts, telling: Telling): string | undefined {
  const outlet = facts.outletOf(telling)
  return outlet === undefined ? undefined : reportOf(facts.outlet(outlet))
}

/** Who passes a claim on, as it stands in a sentence: "CCTV"; the source’s own name where nobody does. */
export const passedOnBy = (facts: Facts, telling: Telling): string => facts.name(facts.outletOf(telling) ?? 'article')

/** What an account published: its one outlet’s report, or its name where several outlets carry it. */
export function accountReport(facts: Facts, { name, outlets }: Account): string {
  const [only, ...others] = outlets
  return only !== undefined && others.length === 0 ? reportOf(facts.outlet(only)) : name
}

/** A claim with the person who is reported to have said it, where the sentence does not name him as its subject. */
export function withSpeaker(facts: Facts, { plain, telling }: Told): string {
  const voice = facts.voiceOf(telling)
  if (!facts.isPerson(voice) || facts.outletOf(telling) === undefined) return plain
  const name = spoken(facts, voice)
  return plain.startsWith(`${name} `) ? plain : `${name} said that ${plain}`
}

/** "According to the Kremlin": the source of a telling at the head of a sentence. */
export function byTheAccount(facts: Facts, telling: Telling): string {
  const outlet = facts.outletOf(telling)
  if (outlet === undefined) return `As ${facts.dossier.source.name} puts it`
  return `According to ${teller(facts, outlet)}`
}

/** Whose words a telling’s quotation has, in a few words: "Xi’s, as quoted by CCTV". */
export function ownerOf(facts: Facts, telling: Telling): string {
  const [outlet, voice] = [facts.outletOf(telling), facts.voiceOf(telling)]
  if (voice === 'article') return `${possessive(facts.dossier.source.name)} own`
  if (outlet === undefined || outlet === voice) return possessive(teller(facts, voice))
  return `${possessive(spoken(facts, voice))}, as quoted by ${teller(facts, outlet)}`
}

/** An outlet by its short name: an account’s name where the outlet is all of the account, "the Kremlin". */
export function teller(facts: Facts, id: string): string {
  const account = facts.accounts.find(({ outlets }) => outlets.length === 1 && outlets[0] === id)
  return account?.name ?? spoken(facts, id)
}

/** One of several wordings of a stem, by the draw of this name. */
export const oneOf = (wordings: readonly [string, ...string[]], ...name: string[]): string =>
  pick(wordings, 'stem', ...name)

/** A quoted phrase after “on”: with an article where it opens with a bare noun of a longer phrase. */
export const withArticle = (words: string): string =>
  / of /.test(words) && !/^(?:a|an|the) /.test(words) ? `the ${quoted(words)}` : quoted(words)
