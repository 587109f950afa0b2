import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import { attributed, capital, quoted } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { inParagraph, oneOf, ownerOf, reportBehind, sentence } from '../wording.ts'

/** Whose phrase is this, which phrase is whose, and which word is the article’s own? */
export const loadedWords: Family = {
  id: 'loaded-words',
  skill: 'vocabulary',
  prior: 0.4,
  drafts: (facts) => {
    const phrases = phrasesOf(facts)
    return [
      ...phrases.filter(({ owner }) => owner).map((phrase) => whose(facts, phrase, phrases)),
      ...facts.dossier.source.ownWords.map(({ words, claim }) => ownWord(facts, words, facts.claim(claim), phrases)),
      ...phrases.filter(({ owner }) => owner).flatMap((phrase) => whichPhrase(facts, phrase, phrases)),
    ]
  },
}

/** A quoted phrase; `owner` is whose words it is, where that is settled. */
type Phrase = { words: string; claim: Told; owner: string | null }

function phrasesOf(facts: Facts): Phrase[] {
  return facts.claims.flatMap((claim) =>
    phrasesIn(claim).map((words) => ({
      words,
      claim,
      owner: claim.telling.by.length > 0 && claim.arguable !== true ? ownerOf(facts, claim.telling) : null,
    })),
  )
}

/** The phrases that an editor named, or else the quotation itself where it is short. */
const phrasesIn = ({ phrases, quote }: Told): string[] =>
  phrases.length > 0 ? phrases : quote !== undefined && quote.split(' ').length <= 6 ? [quote] : []

function whose(facts: Facts, { words, claim, owner }: Phrase, phrases: readonly Phrase[]): Draft {
  const owners = new Map(
    phrases.flatMap((other) => (other.owner !== null ? [[other.owner, other] as const] : [])),
  )
  const source = facts.dossier.source.name
  const pool = [...owners].flatMap(([text, other]): Choice[] =>
    rivals(facts, claim, other.claim)
      ? [
          {
            id: other.claim.telling.by.join('-'),
            text: capital(text),
            misconception: sameVoice(claim, other.claim) ? 'wrong-outlet' : 'wrong-person',
            why: `Not this phrase. ${capital(inParagraph(other.claim.telling))} has other words from there: ${quoted(other.words)}.`,
          },
        ]
      : [],
  )
  return {
    name: `whose-${idOf(words)}`,
    stem: oneOf([`Whose words are ${quoted(words)}?`, `Whose phrase is ${quoted(words)}?`], 'whose', words),
    key: { id: 'key', text: capital(owner ?? ''), why: '' },
    pool: [
      ...pool,
      {
        id: 'article',
        text: `${capital(possessive(source))} own`,
        misconception: 'claim-for-fact',
        why: `The words stand in quotation marks, so ${source} leaves them to somebody else.`,
      },
    ],
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} quotes them. Quotation marks hand a word back to whoever chose it.`,
    claims: [claim.id],
    account: facts.accountOf(claim.telling)?.id,
  }
}

/** Owners that can be told apart: neither the same, nor one part of the other all the way down. */
function rivals(facts: Facts, claim: Told, other: Told): boolean {
  const [own, theirs] = [claim.telling.by, other.telling.by]
  if (own.join() === theirs.join()) return false
  const voices = [facts.voiceOf(claim.telling), facts.voiceOf(other.telling)] as const
  const [outlet, otherOutlet] = [facts.outletOf(claim.telling), facts.outletOf(other.telling)]
  const apartByOutlet = outlet !== undefined && otherOutlet !== undefined && !facts.related(outlet, otherOutlet)
  return apartByOutlet || (!facts.related(...voices) && !(claim.arguable || other.arguable))
}

const sameVoice = (claim: Told, other: Told): boolean => claim.telling.by.at(-1) === other.telling.by.at(-1)

function ownWord(facts: Facts, words: string, claim: Told, phrases: readonly Phrase[]): Draft {
  const source = facts.dossier.source.name
  return {
    name: `own-${idOf(words)}`,
    stem: oneOf(
      [
        `Which of these is ${possessive(source)} own word, not a quotation?`,
        `Which of these does ${source} say in its own voice, quoting nobody?`,
      ],
      'own',
      words,
    ),
    key: { id: 'key', text: quoted(words), why: '' },
    pool: phrases
      .filter((phrase) => phrase.owner !== null && phrase.words.split(' ').length <= 3)
      .map((phrase) => ({
        id: idOf(phrase.words),
        text: quoted(phrase.words),
        misconception: 'claim-for-fact',
        why: `That is a quotation. ${sentence(attributed(facts, phrase.claim))}`,
      })),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: `${capital(inParagraph(claim.telling))} uses it without quotation marks. Words that a writer does not hand to anybody are the writer’s choice.`,
    claims: [claim.id],
  }
}

/** Which of these phrases comes from that report? Phrases of other owners beside it. */
function whichPhrase(facts: Facts, { words, claim }: Phrase, phrases: readonly Phrase[]): Draft[] {
  const report = reportBehind(facts, claim.telling)
  if (report === undefined || !facts.accountOf(claim.telling)) return []
  const size = words.split(' ').length
  const others = phrases.filter(
    (other) => other.owner !== null && rivals(facts, claim, other.claim) && Math.abs(other.words.split(' ').length - size) <= 2,
  )
  return [
    {
      name: `which-${idOf(words)}`,
      stem: oneOf([`Which of these phrases comes from ${report}?`, `Which of these phrases stands in ${report}?`], 'which', words),
      key: { id: 'key', text: quoted(words), why: '' },
      pool: shuffled(others, (other) => other.words, 'which', words).map((other) => ({
        id: idOf(other.words),
        text: quoted(other.words),
        misconception: facts.accountOf(other.claim.telling) ? 'other-account' : 'wrong-outlet',
        why: `${capital(inParagraph(other.claim.telling))} has it from elsewhere: it is ${other.owner}.`,
      })),
      truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
      explanation: `${capital(inParagraph(claim.telling))} quotes it. The choice of words often shows a side before its arguments do.`,
      claims: [claim.id],
      account: facts.accountOf(claim.telling)?.id,
    },
  ]
}

const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
