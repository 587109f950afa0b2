import { plain } from './plain.ts'

/** How far a verb goes: for or against a thing, from mere talk (1) to what is done (7). */
type Reading = { side: 'for' | 'against' | 'either'; strength: number }

/** How what somebody did, as one text has it, compares with what another text has. */
export type Comparison = 'same' | 'stronger' | 'weaker' | 'opposed' | 'unknown'

/** Compares two verb phrases: "agreed to expand them" goes further than "discussed expanding". */
export function compareVerbs(offered: string, given: string): Comparison {
  const [a, b] = [core(offered), core(given)]
  if (a === b) return 'same'
  const [own, other] = [readVerb(a), readVerb(b)]
  if (!own || !other) return 'unknown'
  if (own.side !== other.side && own.side !== 'either' && other.side !== 'either') return 'opposed'
  if (own.strength === other.strength) return 'unknown'
  return own.strength > other.strength ? 'stronger' : 'weaker'
}

/** The verb phrase alone: without its subject, auxiliaries of place and time, and the pronoun that stands for the thing. */
const core = (text: string): string =>
  plain(text)
    .replace(/^(?:he|she|it|they) /, '')
    .replace(/^(?:was|were|is|are|stood|stands|stand) /, '')
    .replace(/ (?:it|them|this|that|so)$/, '')

// The first form that fits counts, so what turns a verb round stands before it.
const readings: readonly [words: RegExp, side: Reading['side'], strength: number][] = [
  [/\bnot taken a side\b/, 'against', 2],
  [/\b(?:not condoned|not approved|not endorsed|not accepted|kept silent)\b/, 'against', 1],
  [
    /\b(?:took|taken) .*\bto court|\b(?:banned|blocked|forbade|forbidden|broke|broken|ended|put an end|cancel+ed|stopped)\b/,
    'against',
    7,
  ],
  [/\b(?:threaten\w*|sworn|vow\w*|promis\w+|will|would)(?: to)? (?:stop|end|block|fight)\b/, 'against', 6],
  [/\bthreaten\w*\b/, 'either', 6],
  [/\b(?:condemn\w*|denounc\w*|called .*illegal|called .*unlawful|called on .* to resist)\b/, 'against', 5],
  [
    /\b(?:refus\w+|reject\w+|ruled out|rules out|put off|puts off|call(?:ed|s) off|turned .*down|turned down|gave .*up|gave up|given up|put .*off)\b/,
    'against',
    4,
  ],
  [
    /\b(?:oppos\w+|disput\w+|den(?:y|ies|ied)|spoke against|speaks against|against|criticiz\w+|discourag\w+|warned)\b/,
    'against',
    3,
  ],
  [/\b(?:doubt\w*|question\w*|hesitat\w*|considering whether)\b/, 'against', 2],
  [
    /\b(?:signed|seal\w+|conclude[sd]?|complete[sd]?|finished|built|paid|carried out|carried .*out|obtain\w*|impos\w+|put into force|taken over)\b/,
    'for',
    7,
  ],
  [/\b(?:begun|began|start\w*|launch\w*|order\w*|set up|forced)\b/, 'for', 6],
  [
    /\b(?:agree\w*|promis\w+|pledg\w+|vow\w*|guarante\w+|decid\w+|demand\w*|insist\w*|commit\w*|obliged|defend\w*)\b/,
    'for',
    5,
  ],
  [
    /\b(?:announc\w+|offer\w*|urg\w+|call(?:ed|s) for|press\w*|propos\w+|plan\w*|request\w*|asked for|endors\w+|approv\w+)\b/,
    'for',
    4,
  ],
  [
    /\b(?:accept\w*|encourag\w+|support\w*|welcom\w+|back(?:ed|s)|promot\w+|reaffirm\w*|suggest\w*|favou?r\w*|willing|ready|prepared|open to|prais\w+)\b/,
    'for',
    3,
  ],
  [/\b(?:consider\w*|weigh\w*|hint\w*|look(?:ed|s)? into|touch\w* on)\b/, 'for', 2],
  [/\b(?:discuss\w*|talk\w*|spoke|speak\w*|mention\w*|said|says|implied|implies|brought up|raised)\b/, 'for', 1],
]

function readVerb(verb: string): Reading | undefined {
  const found = readings.find(([words]) => words.test(verb))
  return found && { side: found[1], strength: found[2] }
}
