import { capital } from '../dossier/wording.ts'
/**
 * One way to have done more than a claim says, or the reverse: `why` is the feedback for it. What is
 * `said` of somebody else in the same story belongs there, and the feedback names it.
 */
export type OtherStrength = { id: string; text: string; stronger: boolean; why: string; said?: RegExp }

/** A verb among verbs of other strength: how to ask for it, what it says, and what would say more or take it back. */
export type VerbScale = {
  own: string
  others: OtherStrength[]
  question: (subject: string, thing: string) => string
  lesson: string
  /** What the words come to, where they are no verb: “readiness”. */
  goesTo?: string
}

export type Pattern = { verb: RegExp; scale: (words: readonly string[], it: string) => VerbScale }

const did = (subject: string, thing: string): string => `what did ${subject} do about ${thing}?`
const stood = (subject: string, thing: string): string => `where did ${subject} stand on ${thing}?`
const stands = (subject: string, thing: string): string => `where does ${subject} stand on ${thing}?`

const more = (id: string, text: string, why: string): OtherStrength => ({ id, text, stronger: true, why })
const less = (id: string, text: string, why: string): OtherStrength => ({ id, text, stronger: false, why })

// Declared once for the language. A verb that is not here is not asked after.
export const patterns: readonly Pattern[] = [
  {
    verb: /^(?:discussed|talked about) (\w+ing)$/,
    scale: ([gerund = ''], it) => ({
      own: `they discussed ${gerund} ${it}`,
      others: [
        more(
          'agreed',
          `they agreed to ${infinitive(gerund)} ${it}`,
          'Agreement may follow, but only a discussion is reported.',
        ),
        more(
          'signed',
          `they signed a deal to ${infinitive(gerund)} ${it}`,
          'A signature can follow talks, but none is reported.',
        ),
        less('put-off', `they put off ${gerund} ${it}`, 'Talks can end that way, but no such end is reported.'),
      ],
      question: did,
      lesson: 'A discussion need not end in an agreement.',
    }),
  },
  {
    verb: /^encouraged$/,
    scale: (_, it) => ({
      own: `he encouraged ${it}`,
      others: [
        more('demanded', `he demanded ${it}`, 'A demand leaves no choice, and the verb here is softer.'),
        more('arranged', `he offered to arrange ${it}`, 'He speaks for it, but no offer of his is reported.'),
        more('reached', `he reached agreement on ${it}`, 'That takes two, and only his part is reported.'),
      ],
      question: did,
      lesson: 'To encourage a thing is not yet to act on it.',
    }),
  },
  {
    verb: /^(?:stood )?(ready|willing) to (.+)$/,
    scale: ([state = '', step = ''], it) => ({
      own: `it was ${state} to ${step} ${it}`,
      others: [
        more(
          'agreed',
          `it had agreed to ${step} ${it}`,
          `${capital(nounOf(state))} may lead to an agreement, but none is mentioned.`,
        ),
        more('begun', `it had begun to ${step} ${it}`, 'A first step may follow, but none is reported.'),
        less(
          'considered',
          `it was considering whether to ${step} ${it}`,
          `It sounds just as cautious, but whoever is ${state} is no longer considering whether.`,
        ),
      ],
      question: stood,
      lesson: 'Whether a step followed is left open.',
      goesTo: nounOf(state),
    }),
  },
  {
    verb: /^has not condoned$/,
    scale: (_, it) => ({
      own: `he has not condoned ${it}`,
      others: [
        more('condemned', `he has condemned ${it}`, 'The words sound alike, but to condemn is to speak out.'),
        more('illegal', `he has called ${it} illegal`, 'That would be a verdict of law, and none is reported.'),
        less(
          'neutral',
          `he has not taken a side on ${it}`,
          'Not to condone can sound neutral, but the sentence does not say that he is.',
        ),
      ],
      question: stands,
      lesson: 'It says what has not been done, and not what was thought or said instead.',
    }),
  },
  {
    verb: /^has declared its support for$/,
    scale: (_, it) => ({
      own: `it has declared its support for ${it}`,
      others: [
        more('force', `it has promised to defend ${it}`, 'Support can sound like a promise, but none is reported.'),
        {
          ...more(
            'threatened',
            `it has threatened war over ${it}`,
            'Strong support can sound like a threat, but no threat of its own is reported.',
          ),
          said: /\bthreaten/,
        },
        less('disputes', `it has spoken out against ${it}`, 'It has spoken out on them, but in their favor.'),
      ],
      question: stands,
      lesson: 'A declaration is words, and not yet an act.',
    }),
  },
  {
    verb: /^has stated that it opposes$/,
    scale: (_, it) => ({
      own: `it has stated that it opposes ${it}`,
      others: [
        more(
          'promised',
          `it has promised to stop ${it}`,
          'One may want to stop what one opposes, but no promise is reported.',
        ),
        more(
          'illegal',
          `it has called ${it} illegal`,
          `It opposes ${it}, in this report, but nothing is said about law.`,
        ),
        more(
          'called-on',
          `it has called on others to resist ${it}`,
          'It has made its own stand known, but no call to others is reported.',
        ),
      ],
      question: stands,
      lesson: 'To state a stand is to promise nothing.',
    }),
  },
]

const nounOf = (state: string): string => (state === 'ready' ? 'readiness' : 'willingness')

/** "expanding" as "expand": doubled consonants are halved, and an e is put back where the stem needs one. */
function infinitive(gerund: string): string {
  const stem = gerund.replace(/ing$/, '')
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  const silent = /(?:[aiou][cgsvz]|[^aeiou][aiou][dkmnrt]|u[cmst]|at|iz|lv|rv|ng|rc|ns)$/
  return silent.test(stem) && !endsWithoutE.test(stem) ? `${stem}e` : stem
}

const endsWithoutE = /(?:open|limit|visit|deepen|widen|strengthen|restart|cancel)$/
