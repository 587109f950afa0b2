import { type Facts, paragraphOf, possessive, readTelling, type Told } from '../../dossier/facts.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { inParagraph, isNamed, marked, oneOf, ownerOf, passedOnBy, reportBehind, teller } from '../wording.ts'

/** Whose phrase is this, which phrase is whose, and which word is the article’s own? */
export const loadedWords: Family = {
  id: 'loaded-words',
  skill: 'vocabulary',
  prior: 0.4,
  drafts: (facts) => {
    const phrases = phrasesOf(facts)
    return [
      ...phrases.filter(({ claim }) => speaksForItself(facts, claim)).map((phrase) => whose(facts, phrase, phrases)),
      ...Object.entries(facts.dossier.source.ownWords).map(([words, id]) =>
        ownWord(facts, words, facts.claim(id), phrases),
      ),
      ...phrases.filter(({ owner }) => owner).flatMap((phrase) => whichPhrase(facts, phrase, phrases)),
    ]
  },
}

/** A quoted phrase; `owner` is whose words it is, where that is settled. */
type Phrase = { words: string; claim: Told; owner: string | null }

function phrasesOf(facts: Facts): Phrase[] {
  return facts.claims.flatMap((claim) =>
    claim.phrases.map((words) => ({
      words,
      claim,
      owner: claim.telling.by.length > 0 && claim.arguable !== true ? ownerOf(facts, claim.telling) : null,
    })),
  )
}

/** The words are an outlet’s or a government’s own: whom it quotes is asked after elsewhere, with who passes it on. */
const speaksForItself = (facts: Facts, { telling, implied }: Told): boolean =>
  telling.by.length === 1 && !implied && !facts.isPerson(facts.voiceOf(telling))

/** A government’s own words, which nobody passes on. */
const isOfficial = (facts: Facts, claim: Told): boolean =>
  speaksForItself(facts, claim) && !facts.isOutlet(facts.voiceOf(claim.telling))

function whose(facts: Facts, { words, claim }: Phrase, phrases: readonly Phrase[]): Draft {
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
  const rival = facts.accounts.find((account) => holder && account !== holder)
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
          why: rival?.outlets.includes(id)
            ? `${capital(teller(facts, id))} tells of ${facts.dossier.happening} too, but these words are from the other side.`
            : holder
              ? instead(facts, id, phrases)
              : nearby(facts, id, claim, phrases),
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
          `${paragraph} has it in quotation marks, which hand a phrase back to whoever chose it.`,
          `${paragraph} quotes ${teller(facts, own)}: the marks say that the choice of words is not the writer’s.`,
        ],
        'holder',
        claim.id,
      )
    : `${paragraph} calls it ${called}, and has it in quotation marks: these hand a phrase back to whoever chose it.`
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
const othersBehind = ({ arguable, also }: Told): string[] => [
  ...(Array.isArray(arguable) ? arguable : []),
  ...also.flatMap((written) => readTelling(written).by),
]

/** Whose words could also be a country’s is still not what an outlet of that country reported, if it is not cited for them. */
const beside = (facts: Facts, id: string, other: string): boolean =>
  apart(facts, id, other) || (facts.isOutlet(id) && !facts.isOutlet(other) && !facts.isPerson(other))

const apart = (facts: Facts, a: string, b: string): boolean => !facts.related(a, b)

/** What is quoted from somebody instead, for the feedback of an option that credits them with too much. */
function instead(facts: Facts, id: string, phrases: readonly Phrase[]): string {
  const other = phrases.find(({ claim }) => claim.telling.by.includes(id) && claim.arguable !== true)
  return other
    ? `What is quoted from ${facts.isPerson(id) ? spoken(facts, id) : 'there'} is ${quoted(other.words)} (${inParagraph(other.claim.telling)}).`
    : `It is a source in ${facts.dossier.source.name}, but none of its words are quoted.`
}

/** Phrases that come by ways which nobody could take for one another. */
function rivals(facts: Facts, claim: Told, other: Told): boolean {
  const [outlet, teller] = [
    facts.outletOf(claim.telling),
    facts.outletOf(other.telling) ?? facts.voiceOf(other.telling),
  ]
  if (outlet === undefined || teller === 'article') return false
  return apart(facts, outlet, teller) && othersBehind(other).every((one) => beside(facts, outlet, one))
}

function ownWord(facts: Facts, words: string, claim: Told, phrases: readonly Phrase[]): Draft {
  const source = facts.dossier.source.name
  const role = roleOf(words, claim)
  return {
    name: `own-${idOf(words)}`,
    stem: oneOf(
      [
        `Which of these is ${possessive(source)} own wording, not a quotation?`,
        `Which of these phrases is ${possessive(source)} own, quoting nobody?`,
      ],
      'own',
      words,
    ),
    key: { id: 'key', text: quoted(words), why: '' },
    pool: phrases
      .filter(
        ({ owner, words: other }) => owner !== null && Math.abs(other.split(' ').length - words.split(' ').length) <= 2,
      )
      .map((phrase) => ({
        id: idOf(phrase.words),
        text: quoted(phrase.words),
        misconception: 'claim-for-fact',
        why: [
          // What somebody did is told plainly: words that judge do not sound like it.
          role === 'verb'
            ? `It stands in ${source} too, but as a quotation: it is ${phrase.owner}.`
            : `It sounds like the writer’s own, but it is ${phrase.owner}.`,
          `Without its quotation marks (${inParagraph(phrase.claim.telling)}) it could be anybody’s, but it is ${phrase.owner}.`,
          `${capital(source)} only repeats it: the wording is ${phrase.owner}.`,
        ],
      })),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} has it without quotation marks${ownLesson[role]}`,
    claims: [claim.id],
  }
}

type Role = 'verb' | 'thing' | 'other'

/** What words are in their claim: what somebody did, what the claim is about, or a rendering of neither. */
const roleOf = (words: string, claim: Told): Role =>
  (['verb', 'thing'] as const).find((kind) => {
    const mark = marked(claim, kind)?.replace(/^(?:an?|the) /, '')
    return mark !== undefined && (words.includes(mark) || mark.includes(words))
  }) ?? 'other'

const ownLesson: Record<Role, string> = {
  verb: ', so the choice of the verb is the writer’s.',
  thing: ' and names no source: the judgment is the writer’s.',
  other: ': the words are the writer’s own, whoever’s view they give.',
}

/** Which of these phrases comes from that report? Phrases of other owners beside it. */
function whichPhrase(facts: Facts, { words, claim }: Phrase, phrases: readonly Phrase[]): Draft[] {
  const report = reportBehind(facts, claim.telling)
  if (report === undefined || !facts.accountOf(claim.telling)) return []
  const size = words.split(' ').length
  const others = phrases.filter(
    (other) =>
      other.owner !== null &&
      (facts.accountOf(other.claim.telling) !== undefined || isOfficial(facts, other.claim)) &&
      rivals(facts, claim, other.claim) &&
      Math.abs(other.words.split(' ').length - size) <= 2,
  )
  return [
    {
      name: `which-${idOf(words)}`,
      stem: `Which of these phrases comes from ${report}?`,
      key: { id: 'key', text: quoted(words), why: '' },
      pool: [
        ...shuffled(others, (other) => other.words, 'which', words).map(
          (other): Choice => ({
            id: idOf(other.words),
            text: quoted(other.words),
            misconception: 'other-account',
            why: [
              `${facts.accountOf(other.claim.telling) ? `It is on the same ${facts.dossier.happening.replace(/^the /, '')}` : 'It is an official phrase too'}, but the words are ${other.owner} (${inParagraph(other.claim.telling)}).`,
              `An official could say that on either side, but it is ${other.owner} (${inParagraph(other.claim.telling)}).`,
              `Somebody is quoted here as well, but the wording is ${other.owner} (${inParagraph(other.claim.telling)}).`,
            ],
          }),
        ),
        // Two at most: a list of the article’s words against one phrase would give it away.
        ...shuffled(ownWords(facts, size), ({ id }) => id, 'own', words).slice(0, 2),
      ],
      truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
      explanation: oneOf(
        [
          `${capital(inParagraph(claim.telling))} quotes it. The choice of words often shows a side before its arguments do.`,
          `${capital(inParagraph(claim.telling))} has the words from ${passedOnBy(facts, claim.telling)}. Whoever repeats them without the marks takes them over.`,
          `${capital(inParagraph(claim.telling))} quotes it. Ask what the other side would call the same thing.`,
        ],
        'which',
        words,
      ),
      claims: [claim.id],
    },
  ]
}

/** The article’s own words of about that length. */
const ownWords = (facts: Facts, size: number): Choice[] =>
  Object.entries(facts.dossier.source.ownWords)
    .filter(
      ([words]) => Math.abs(words.split(' ').length - size) <= 2 && !/^(?:has|have|had|is|are|was|were) /.test(words),
    )
    .map(([words, id]) => ({
      id: idOf(words),
      text: quoted(words),
      misconception: 'fact-for-claim',
      why: [
        `It could be a report’s, but ${inParagraph(facts.claim(id).telling)} quotes nobody for it.`,
        `A side could put it so, but ${inParagraph(facts.claim(id).telling)} has it as the writer’s own.`,
        `Here it stands in quotation marks, but not in ${inParagraph(facts.claim(id).telling)}: there it is the writer’s own.`,
      ],
    }))

const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
