import { type Facts, possessive, readTelling, type Told } from '../../dossier/facts.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { inParagraph, isNamed, marked, oneOf, ownerOf, reportBehind, teller } from '../wording.ts'

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
  const offered = voices
    .filter((id) => id !== 'article' && [own, ...others].every((other) => apart(facts, id, other)))
    // Of words about somebody, a reader could hold that they are his.
    .filter((id) => !isNamed(claim.plain, spoken(facts, id)))
    // “Trump’s speech” owns no words: Trump does.
    .filter((id) => !/’s? /.test(teller(facts, id)))
    .filter((id, i, all) => all.slice(0, i).every((earlier) => apart(facts, id, earlier)))
  // Whoever is quoted nowhere is offered only where there are too few others.
  const heard = offered.filter((id) => phrases.some((phrase) => phrase.claim.telling.by.includes(id)))
  return {
    name: `whose-${idOf(words)}`,
    stem: `Whose phrase is ${quoted(words)}?`,
    key: { id: own, text: capital(possessive(teller(facts, own))), why: '' },
    pool: [
      ...(heard.length < 2 ? offered : heard).map(
        (id): Choice => ({
          id,
          text: capital(possessive(teller(facts, id))),
          misconception: 'wrong-person',
          why: rival?.outlets.includes(id)
            ? `${capital(teller(facts, id))} tells of ${facts.dossier.happening} too, but these words are from the other side.`
            : instead(facts, id, phrases),
        }),
      ),
      {
        id: 'article',
        text: `${capital(possessive(source))} own`,
        misconception: 'claim-for-fact',
        why: `${capital(source)} does use it, but leaves it in quotation marks to somebody else.`,
      },
    ],
    truth: ({ id }) => (id === own ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} has it in quotation marks, which hand a phrase back to whoever chose it.`,
    claims: [claim.id],
    account: facts.accountOf(claim.telling)?.id,
  }
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
  const [outlet, otherOutlet] = [facts.outletOf(claim.telling), facts.outletOf(other.telling)]
  if (outlet === undefined || otherOutlet === undefined) return false
  return [otherOutlet, ...othersBehind(other)].every((one) => apart(facts, outlet, one))
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
          `${capital(inParagraph(phrase.claim.telling))} puts it in quotation marks: it is ${phrase.owner}.`,
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
      facts.accountOf(other.claim.telling) !== undefined &&
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
              `It is from the other side: the words are ${other.owner}.`,
              `${capital(inParagraph(other.claim.telling))} has it from elsewhere: it is ${other.owner}.`,
              `Somebody is quoted here as well, but the wording is ${other.owner}.`,
            ],
          }),
        ),
        // Two at most: a list of the article’s words against one phrase would give it away.
        ...shuffled(ownWords(facts, size), ({ id }) => id, 'own', words).slice(0, 2),
      ],
      truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
      explanation: `${capital(inParagraph(claim.telling))} quotes it. The choice of words often shows a side before its arguments do.`,
      claims: [claim.id],
    },
  ]
}

/** The article’s own words of about that length. */
const ownWords = (facts: Facts, size: number): Choice[] =>
  Object.entries(facts.dossier.source.ownWords)
    .filter(([words]) => Math.abs(words.split(' ').length - size) <= 2)
    .map(([words, id]) => ({
      id: idOf(words),
      text: quoted(words),
      misconception: 'fact-for-claim',
      why: [
        `It could be a report’s, but ${inParagraph(facts.claim(id).telling)} quotes nobody for it.`,
        `${capital(facts.dossier.source.name)} says it for itself, in ${inParagraph(facts.claim(id).telling)}.`,
        `${capital(inParagraph(facts.claim(id).telling))} uses it without quotation marks, as the writer’s own.`,
      ],
    }))

const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
