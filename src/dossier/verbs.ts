// How far each reporting verb commits whoever it reports. Declared once for the language: the check compares a retelling
// with its claim by it, and the generator makes stronger and weaker versions of a claim from it.

/** A step of the scale: 1 is a hint, 8 a signature. */
export type Strength = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** The verbs of one step; each with the forms that are no nouns, the past tense first. */
export const scale: readonly { strength: Strength; commits: string; verbs: readonly string[] }[] = [
  {
    strength: 1,
    commits: 'only hinted',
    verbs: ['implied imply implies implying', 'hinted hinting', 'suggested suggest suggests'],
  },
  {
    strength: 2,
    commits: 'said',
    verbs: [
      'said say says saying',
      'told tell tells telling',
      'stated stating',
      'reported reporting',
      'mentioned mentions mentioning',
      'spoke speak speaks spoken speaking',
      'argued argue argues arguing',
      'noted noting',
    ],
  },
  {
    strength: 3,
    commits: 'talked it over',
    verbs: ['discussed discuss discusses discussing', 'considered consider considers', 'explored explore explores'],
  },
  {
    strength: 4,
    commits: 'spoke for it',
    verbs: [
      'encouraged encourage encourages encouraging',
      'urged urge urges urging',
      'supported supports supporting',
      'backed backs backing',
      'endorsed endorse endorses endorsing',
      'promoted promote promotes promoting',
      'reaffirmed reaffirm reaffirms reaffirming',
      'proposed propose proposes proposing',
      'welcomed welcomes welcoming',
      'called-for call-for calls-for calling-for',
      'asked-for ask-for asks-for asking-for',
    ],
  },
  {
    strength: 5,
    commits: 'insisted on it',
    verbs: [
      'pressed presses',
      'demanded demanding',
      'insisted insist insists insisting',
      'confirmed confirm confirms confirming',
      'admitted admit admits admitting',
      'revealed reveal reveals revealing',
    ],
  },
  {
    strength: 6,
    commits: 'was ready for it',
    verbs: [
      'ready-to',
      'willing-to',
      'prepared-to',
      'offered-to offers-to offering-to',
      'intended-to intends-to',
      'planned-to plans-to',
    ],
  },
  {
    strength: 7,
    commits: 'bound themselves to it',
    verbs: [
      'agreed agree agrees agreeing',
      'decided decide decides deciding',
      'promised promising',
      'pledged pledging',
      'vowed vowing',
      'committed-to commits-to',
      'committed-himself committed-herself committed-themselves',
      'approved approve approves approving',
      'announced announce announces announcing',
    ],
  },
  {
    strength: 8,
    commits: 'put it in writing',
    verbs: ['signed signing', 'ratified ratify ratifies', 'sealed sealing'],
  },
]

/** The strongest reporting verb of a text that is not denied there; undefined where it has none of the scale. */
export function strongest(text: string): { word: string; strength: Strength } | undefined {
  const found = text.split(clauseEnd).flatMap((clause) => {
    const denied = clause.search(denial)
    return [...clause.matchAll(anyForm)]
      .filter(({ index }) => denied === -1 || index < denied)
      .map(([word]) => ({ word, strength: strengthByForm.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? 2 }))
  })
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best === undefined || one.strength > best.strength ? one : best),
    undefined,
  )
}

/** How much further the first text goes than the second, in steps; a text without such a verb counts as “said”. */
export const furtherBy = (text: string, than: string): number =>
  (strongest(text)?.strength ?? 2) - (strongest(than)?.strength ?? 2)

/** How far a text goes by its verbs, or by nouns that name a step: "has declared its support" goes as far as "supports". */
export const grants = (text: string): Strength =>
  nouns.reduce<Strength>(
    (most, [noun, strength]) => (strength > most && noun.test(text) ? strength : most),
    strongest(text)?.strength ?? 2,
  )

// Nouns count only for what a claim grants: a retelling may speak of “support” without giving any.
const nouns: readonly [RegExp, Strength][] = [
  [/\bdiscussions?\b|\btalks\b/i, 3],
  [/\bsupport\b|\bendorsement\b|\bbacking\b|\bproposals?\b/i, 4],
  [/\bdemands?\b|\bconfirmation\b/i, 5],
  [/\breadiness\b|\bwillingness\b|\boffers?\b|\bplans?\b/i, 6],
  [/\bagreements?\b|\bpromises?\b|\bpledges?\b|\bdecisions?\b|\bannouncements?\b/i, 7],
  [/\bsignatures?\b|\btreat(?:y|ies)\b/i, 8],
]

const clauseEnd = /[.;:,!?]|\bbut\b|\byet\b|\bwhile\b/
const denial = /\b(?:not|no|nobody|nothing|never|neither|nor|without)\b/i

const strengthByForm = new Map(
  scale.flatMap(({ strength, verbs }) =>
    verbs.flatMap((forms) => forms.split(' ').map((form) => [form.replace('-', ' '), strength] as const)),
  ),
)

const anyForm = new RegExp(
  `\\b(?:${[...strengthByForm.keys()].map((form) => form.replace(' ', '\\s+')).join('|')})\\b`,
  'gi',
)
