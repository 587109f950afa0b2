import { type Facts, paragraphOf, possessive, readTelling, type Told } from '../../dossier/facts.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft } from '../family.ts'
import { inParagraph, isNamed, marked, oneOf, teller } from '../wording.ts'

/** A quoted phrase; `owner` is whose words it is, where that is settled. */
export type Phrase = { words: string; claim: Told; owner: string | null }

/** The words are an outlet’s or a government’s own: whom it quotes is asked after elsewhere, with who passes it on. */
export const speaksForItself = (facts: Facts, { telling, implied }: Told): boolean =>
  telling.by.length === 1 && !implied && !facts.isPerson(facts.voiceOf(telling))

export function whosePhrase(facts: Facts, { words, claim }: Phrase, phrases: readonly Phrase[]): Draft {
  const source = facts.dossier.source.name
  const own = facts.voiceOf(claim.telling)
  const voices = [
    ...new Set([
      ...facts.accounts.flatMap(({ outlets }) => outlets),
      ...phrases.map((phrase) => facts.voiceOf(phrase.claim.telling)),
      // An outlet that is heard only through somebody it quotes is not offered beside him.
      ...facts.dossier.outlets
        .map(({ id }) => id)
        .filter((id) => !phrases.some(({ claim: other }) => quotesRival(facts, id, other, claim))),
    ]),
  ]
  const others = othersBehind(claim)
  const holder = facts.accountOf(claim.telling)
  const open = voices
    .filter((id) => id !== 'article' && apart(facts, id, own) && others.every((other) => beside(facts, id, other)))
    // Of words about somebody, a reader could hold that they are his.
    .filter((id) => !isNamed(claim.plain, spoken(facts, id)))
    // “Trump’s speech” owns no words: Trump does.
    .filter((id) => !/’s? /.test(teller(facts, id)))
  const distinct = (ids: readonly string[]): string[] =>
    ids.filter((id, i, all) => all.slice(0, i).every((earlier) => apart(facts, id, earlier)))
  const offered = distinct(open)
  // Whoever is quoted nowhere is offered only where there are too few others.
  const heard = offered.filter((id) => phrases.some((phrase) => phrase.claim.telling.by.includes(id)))
  // What comes from neither account tempts to name whoever is cited nearest to it.
  const chosen = holder
    ? heard.length < 2
      ? offered
      : heard
    : distinct(nearestFirst(facts, claim, open.filter(facts.isOutlet))).slice(0, 2)
  return {
    name: `whose-${idOf(words)}`,
    stem: `Whose phrase is ${quoted(words)}?`,
    key: { id: own, text: capital(possessive(teller(facts, own))), why: '' },
    pool: [
      ...chosen.map(
        (id): Choice => ({
          id,
          text: capital(possessive(teller(facts, id))),
          misconception: 'wrong-person',
          why: holder ? instead(facts, id, phrases) : nearby(facts, id, claim, phrases),
        }),
      ),
      {
        id: 'article',
        text: `${capital(possessive(source))} own`,
        misconception: 'claim-for-fact',
        why: `${capital(source)} does use it, but its quotation marks leave the phrase to somebody else.`,
      },
    ],
    truth: ({ id }) => (id === own ? 'true' : 'false'),
    explanation: holderOf(facts, claim, own),
    claims: [claim.id],
    account: facts.accountOf(claim.telling)?.id,
  }
}

/** Where the phrase stands, and what shows whose it is. */
function holderOf(facts: Facts, claim: Told, own: string): string {
  const owner = possessive(teller(facts, own))
  const called = facts.claims
    .filter(({ id }) => facts.near(claim.id, id))
    .map((other) => marked(other, 'thing'))
    .find((thing) => thing?.startsWith(`${owner} `))
  const paragraph = capital(inParagraph(claim.telling))
  return called === undefined
    ? oneOf(
        [
          `${paragraph} has it in quotation marks: the writer repeats the phrase and does not adopt it.`,
          `${paragraph} quotes ${teller(facts, own)}: the marks say that the choice of words is not the writer’s.`,
        ],
        'holder',
        claim.id,
      )
    : `${paragraph} calls it ${called}, and has it in quotation marks: the writer repeats the phrase and does not adopt it.`
}

/** Those that are cited nearest to a claim: the outlets of an account before the others, as the story is about these. */
function nearestFirst(facts: Facts, claim: Told, ids: readonly string[]): string[] {
  const far = (id: string): number => Math.abs(placeOf(facts, id, claim) - here(claim))
  const beyond = (id: string): number => Number(facts.accounts.every(({ outlets }) => !outlets.includes(id)))
  return ids.toSorted((a, b) => beyond(a) - beyond(b) || far(a) - far(b))
}

const here = ({ telling }: Told): number => paragraphOf(telling.at)

/** The paragraph nearest to a claim in which somebody is cited. */
function placeOf(facts: Facts, id: string, claim: Told): number {
  const places = facts.claims.flatMap(({ tellings }) => tellings.filter(({ by }) => by.includes(id)))
  const [nearest] = places
    .map(({ at }) => paragraphOf(at))
    .toSorted((a, b) => Math.abs(a - here(claim)) - Math.abs(b - here(claim)))
  return nearest ?? Number.POSITIVE_INFINITY
}

/** Why somebody who is cited near a phrase is taken for its owner. */
function nearby(facts: Facts, id: string, claim: Told, phrases: readonly Phrase[]): string {
  const other = phrases.find((phrase) => phrase.claim.telling.by.includes(id) && phrase.claim.arguable !== true)
  const [name, at] = [capital(teller(facts, id)), placeOf(facts, id, claim)]
  const where = at < here(claim) ? 'before it' : at > here(claim) ? 'after it' : 'beside it'
  const land = othersBehind(claim).find((one) => facts.related(id, one))
  if (land !== undefined)
    return `The sentence is about ${facts.name(land)}, but ${name} is not cited in it: it was last cited in paragraph ${at}.`
  return other
    ? `${name} is cited ${where}, in paragraph ${at}, but for other words: ${quoted(other.words)}.`
    : `${name} is cited ${where}, in paragraph ${at}, but none of its words are quoted.`
}

/** Whether an outlet passes on words of somebody who is offered himself. */
function quotesRival(facts: Facts, outlet: string, other: Told, claim: Told): boolean {
  const voice = facts.voiceOf(other.telling)
  const barred = [facts.voiceOf(claim.telling), ...othersBehind(claim)]
  return other.telling.by.includes(outlet) && voice !== outlet && barred.every((one) => apart(facts, voice, one))
}

/** Who else could be behind a claim: whom the editor names, and whoever the article has it from as well. */
export const othersBehind = ({ arguable, also }: Told): string[] => [
  ...(Array.isArray(arguable) ? arguable : []),
  ...also.flatMap((written) => readTelling(written).by),
]

/** Whose words could also be a country’s is still not what an outlet of that country reported, if it is not cited for them. */
export const beside = (facts: Facts, id: string, other: string): boolean =>
  apart(facts, id, other) || (facts.isOutlet(id) && !facts.isOutlet(other) && !facts.isPerson(other))

export const apart = (facts: Facts, a: string, b: string): boolean => !facts.related(a, b)

/** What is quoted from somebody instead, for the feedback of an option that credits them with too much. */
function instead(facts: Facts, id: string, phrases: readonly Phrase[]): string | string[] {
  const other = phrases.find(({ claim }) => claim.telling.by.includes(id) && claim.arguable !== true)
  const name = capital(teller(facts, id))
  if (!other) return `${name} is a source in ${facts.dossier.source.name}, but none of its words are quoted.`
  const words = `${quoted(other.words)} (${inParagraph(other.claim.telling)})`
  return [
    `${name} is quoted on ${facts.dossier.happening} too, but with other words: ${words}.`,
    `It could be said on either side, but what is quoted from ${name} is ${words}.`,
    `${name} is heard in the same story, but for ${words}.`,
  ]
}

export const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
