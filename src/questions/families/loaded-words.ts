import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { inParagraph, marked, oneOf, ownerOf, passedOnBy, reportBehind } from '../wording.ts'
import { apart, beside, idOf, othersBehind, type Phrase, speaksForItself, whosePhrase } from './whose-phrase.ts'

/** Whose phrase is this, which phrase is whose, and which word is the article’s own? */
export const loadedWords: Family = {
  id: 'loaded-words',
  skill: 'vocabulary',
  prior: 0.4,
  drafts: (facts) => {
    const phrases = phrasesOf(facts)
    return [
      ...phrases
        .filter(({ claim }) => speaksForItself(facts, claim))
        .map((phrase) => whosePhrase(facts, phrase, phrases)),
      ...Object.entries(facts.dossier.source.ownWords).map(([words, id]) =>
        ownWord(facts, words, facts.claim(id), phrases),
      ),
      ...phrases.filter(({ owner }) => owner).flatMap((phrase) => whichPhrase(facts, phrase, phrases)),
    ]
  },
}

function phrasesOf(facts: Facts): Phrase[] {
  return facts.claims.flatMap((claim) =>
    claim.phrases.map((words) => ({
      words,
      claim,
      owner: claim.telling.by.length > 0 && claim.arguable !== true ? ownerOf(facts, claim.telling) : null,
    })),
  )
}

/** A government’s own words, which nobody passes on. */
const isOfficial = (facts: Facts, claim: Told): boolean =>
  speaksForItself(facts, claim) && !facts.isOutlet(facts.voiceOf(claim.telling))

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
          `It stands in ${source} too, but as a quotation: it is ${phrase.owner}.`,
          `Without its quotation marks (${inParagraph(phrase.claim.telling)}) it could be anybody’s, but it is ${phrase.owner}.`,
          `${capital(source)} only repeats it: the wording is ${phrase.owner}.`,
        ],
      })),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} has it without quotation marks${role === 'thing' && facts.cited(claim.telling.at).length > 0 ? citedLesson : ownLesson[role]}`,
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

// A note names what the point rests on, and leaves the words to the writer.
const citedLesson = ': the words are the writer’s, and only the note says where the point is from.'

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
      explanation: whoseWords(facts, words, claim),
      claims: [claim.id],
    },
  ]
}

/** Through whom a phrase comes, whose words it is, and what that asks of whoever repeats it. */
function whoseWords(facts: Facts, words: string, { telling }: Told): string {
  const [paragraph, by, voice] = [capital(inParagraph(telling)), passedOnBy(facts, telling), facts.voiceOf(telling)]
  const speaker = facts.isPerson(voice) && voice !== facts.outletOf(telling) ? spoken(facts, voice) : undefined
  const has = speaker ? `${paragraph} quotes ${speaker}, by way of ${by}` : `${paragraph} quotes ${by}`
  return oneOf(
    [
      `${has}. Without the quotation marks, it would read as the writer’s own choice.`,
      `${has}. Repeated without its source, a phrase no longer shows who chose it.`,
      `${has}: the choice of words is not the writer’s.`,
    ],
    'which',
    words,
  )
}

/** The article’s own words of about that length; what somebody did, told by its writer, no official would be thought to say. */
const ownWords = (facts: Facts, size: number): Choice[] =>
  Object.entries(facts.dossier.source.ownWords)
    .filter(
      ([words, id]) =>
        Math.abs(words.split(' ').length - size) <= 2 &&
        !/^(?:has|have|had|is|are|was|were) /.test(words) &&
        roleOf(words, facts.claim(id)) !== 'verb',
    )
    .map(([words, id]) => ({
      id: idOf(words),
      text: quoted(words),
      misconception: 'fact-for-claim',
      why: [
        `It could be a report’s, but ${inParagraph(facts.claim(id).telling)} quotes nobody for it.`,
        `An official could put it so, but ${inParagraph(facts.claim(id).telling)} has it as the writer’s own.`,
        `Here it stands in quotation marks, but not in ${inParagraph(facts.claim(id).telling)}: there it is the writer’s own.`,
      ],
    }))
