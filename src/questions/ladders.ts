/** One way to have done more, or less, than a claim says. */
export type Rung = { id: string; text: string; stronger: boolean }

/** A verb among verbs of other strength: how to ask for it, what it says, and what would say more or take it back. */
export type Ladder = {
  own: string
  others: Rung[]
  question: (subject: string, thing: string) => string
  lesson: string
}

type Pattern = { verb: RegExp; ladder: (words: readonly string[], it: string) => Omit<Ladder, 'lesson'> & { lesson: string } }

const did = (subject: string, thing: string): string => `what did ${subject} do about ${plain(thing)}?`
const stood = (subject: string, thing: string): string => `where did ${subject} stand on ${plain(thing)}?`
const stands = (subject: string, thing: string): string => `where does ${subject} stand on ${plain(thing)}?`

// Declared once for the language. A verb that is not here asks for nothing.
const patterns: readonly Pattern[] = [
  {
    verb: /^(?:discussed|talked about) (\w+ing)$/,
    ladder: ([gerund = ''], it) => ({
      own: `they discussed ${gerund} ${it}`,
      others: [
        more('agreed', `they agreed to ${infinitive(gerund)} ${it}`),
        more('signed', `they signed a deal to ${infinitive(gerund)} ${it}`),
        less('ruled-out', `they ruled out ${gerund} ${it}`),
      ],
      question: did,
      lesson: 'To discuss a thing is not to agree on it, let alone to sign it.',
    }),
  },
  {
    verb: /^encouraged$/,
    ladder: (_, it) => ({
      own: `he encouraged ${it}`,
      others: [
        more('demanded', `he demanded ${it}`),
        more('arranged', `he offered to arrange ${it}`),
        less('ruled-out', `he spoke against ${it}`),
      ],
      question: did,
      lesson: 'To encourage is to wish a thing well. It demands nothing and offers nothing.',
    }),
  },
  {
    verb: /^(?:stood )?(ready|willing) to (.+)$/,
    ladder: ([state = '', step = ''], it) => ({
      own: `it was ${state} to ${step} ${it}`,
      others: [
        more('agreed', `it had agreed to ${step} ${it}`),
        more('begun', `it had begun to ${step} ${it}`),
        less('refused', `it refused to ${step} ${it}`),
      ],
      question: stood,
      lesson: `“${state === 'ready' ? 'Ready' : 'Willing'}” announces a will. It reports no agreement and no first step.`,
    }),
  },
  {
    verb: /^has not condoned$/,
    ladder: (_, it) => ({
      own: `he has not condoned ${it}`,
      others: [
        more('condemned', `he has condemned ${it}`),
        more('illegal', `he has called ${it} illegal`),
        less('approved', `he has approved of ${it}`),
      ],
      question: stands,
      lesson: 'Not to accept a thing as right is less than to speak out against it.',
    }),
  },
  {
    verb: /^(?:supports|backs)$/,
    ladder: (_, it) => ({
      own: `it supports ${it}`,
      others: [
        more('force', `it has promised to defend ${it} by force`),
        more('treaty', `it has signed a treaty on ${it}`),
        less('disputes', `it disputes ${it}`),
      ],
      question: stands,
      lesson: 'Declared support is a word, not yet a deed.',
    }),
  },
  {
    verb: /^opposes$/,
    ladder: (_, it) => ({
      own: `it opposes ${it}`,
      others: [
        more('force', `it has threatened to stop ${it} by force`),
        more('banned', `it has taken ${it} to court`),
        less('welcomes', `it welcomes ${it}`),
      ],
      question: stands,
      lesson: 'To oppose is to be against. What follows from it is not said.',
    }),
  },
]

/** The ladder on which a marked verb stands, for the thing it is about; null for a verb that is on none. */
export function ladderOf(verb: string, thing: string): Ladder | null {
  for (const { verb: pattern, ladder } of patterns) {
    const found = pattern.exec(verb.replace(/[“”]/g, ''))
    if (found) return ladder(found.slice(1), pronoun(thing))
  }
  return null
}

const more = (id: string, text: string): Rung => ({ id, text, stronger: true })
const less = (id: string, text: string): Rung => ({ id, text, stronger: false })

const plain = (words: string): string => words.replace(/[“”]/g, '')

/** "them" for what stands in the plural, by the last word before a preposition; otherwise "it". */
function pronoun(thing: string): 'it' | 'them' {
  const head = plain(thing).split(/ (?:of|on|with|to|for|between|in|over|by) /)[0] ?? ''
  return /[^s]s$/.test(head) ? 'them' : 'it'
}

/** "expanding" as "expand": doubled consonants are halved, and an e is put back where the stem needs one. */
function infinitive(gerund: string): string {
  const stem = gerund.replace(/ing$/, '')
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[aiou][cgsvz]|[^aeiou][aiou][dkmnrt]|u[cmst]|at|iz|lv|rv|ng|rc|ns)$/.test(stem) && !keeps.test(stem) ? `${stem}e` : stem
}

// Stems that end like one with an e, and have none.
const keeps = /(?:expand|extend|open|limit|visit|deepen|widen|strengthen|lift|end|restart|cancel)$/
