/** One way to have done more than a claim says, or the reverse; `why` is the feedback for it. */
export type OtherStrength = { id: string; text: string; stronger: boolean; why: string }

/** A verb among verbs of other strength: how to ask for it, what it says, and what would say more or take it back. */
export type VerbScale = {
  own: string
  others: OtherStrength[]
  question: (subject: string, thing: string) => string
  lesson: string
}

export type Pattern = { verb: RegExp; scale: (words: readonly string[], it: string) => VerbScale }

const did = (subject: string, thing: string): string => `what did ${subject} do about ${thing}?`
const stood = (subject: string, thing: string): string => `where did ${subject} stand on ${thing}?`
const stands = (subject: string, thing: string): string => `where does ${subject} stand on ${thing}?`

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
          'An agreement would bind both, and only a discussion is reported.',
        ),
        more('signed', `they signed a deal to ${infinitive(gerund)} ${it}`, 'No deal is reported, and no signature.'),
        less('ruled-out', `they ruled out ${gerund} ${it}`, 'Nobody is reported to have ruled anything out.'),
      ],
      question: did,
      lesson: 'To discuss a thing is not to agree on it, let alone to sign it.',
    }),
  },
  {
    verb: /^encouraged$/,
    scale: (_, it) => ({
      own: `he encouraged ${it}`,
      others: [
        more('demanded', `he demanded ${it}`, 'To demand is to press, and the report has a softer verb.'),
        more('arranged', `he offered to arrange ${it}`, 'That would be a step of his own, and none is reported.'),
        less('against', `he warned against ${it}`, 'The reverse is reported.'),
      ],
      question: did,
      lesson: 'To encourage is to speak in favor, and not to demand or to arrange.',
    }),
  },
  {
    verb: /^(?:stood )?(ready|willing) to (.+)$/,
    scale: ([state = '', step = ''], it) => ({
      own: `it was ${state} to ${step} ${it}`,
      others: [
        more('agreed', `it had agreed to ${step} ${it}`, 'It takes two to agree, and only one side is heard.'),
        more(
          'begun',
          `it had begun to ${step} ${it}`,
          `Only ${state === 'ready' ? 'readiness' : 'willingness'} is reported.`,
        ),
        less('refused', `it refused to ${step} ${it}`, 'The reverse is reported.'),
      ],
      question: stood,
      lesson: `${state === 'ready' ? 'Readiness' : 'Willingness'} is one side’s position: no agreement, no first step.`,
    }),
  },
  {
    verb: /^has not condoned$/,
    scale: (_, it) => ({
      own: `he has not condoned ${it}`,
      others: [
        more(
          'condemned',
          `he has condemned ${it}`,
          'To condemn a thing is to speak out against it, which goes further.',
        ),
        more('illegal', `he has called ${it} illegal`, 'No such word of his is reported.'),
        less('approved', `he has approved of ${it}`, 'That is just what he has not done.'),
      ],
      question: stands,
      lesson: 'Not to approve of a thing is less than to speak out against it.',
    }),
  },
  {
    verb: /^has declared its support for$/,
    scale: (_, it) => ({
      own: `it has declared its support for ${it}`,
      others: [
        more('force', `it has promised to defend ${it}`, 'Support in words is no promise to act.'),
        more(
          'threatened',
          `it has threatened war over ${it}`,
          'That goes further than support, and is not what the same speaker is reported to have said.',
        ),
        less('disputes', `it has spoken out against ${it}`, 'The reverse is reported.'),
      ],
      question: stands,
      lesson: 'To declare support is to say something, and not yet to do anything.',
    }),
  },
  {
    verb: /^has stated that it opposes$/,
    scale: (_, it) => ({
      own: `it has stated that it opposes ${it}`,
      others: [
        more('promised', `it has promised to stop ${it}`, 'A promise to act would go further than a stated stand.'),
        more('illegal', `it has called ${it} illegal`, 'To oppose a thing is not to judge it by law.'),
        less('accepts', `it has stated that it accepts ${it}`, 'The reverse is reported.'),
      ],
      question: stands,
      lesson: 'To state opposition is not to act on it, and what follows stays open.',
    }),
  },
]

const more = (id: string, text: string, why: string): OtherStrength => ({ id, text, stronger: true, why })
const less = (id: string, text: string, why: string): OtherStrength => ({ id, text, stronger: false, why })

/** "expanding" as "expand": doubled consonants are halved, and an e is put back where the stem needs one. */
function infinitive(gerund: string): string {
  const stem = gerund.replace(/ing$/, '')
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  const silent = /(?:[aiou][cgsvz]|[^aeiou][aiou][dkmnrt]|u[cmst]|at|iz|lv|rv|ng|rc|ns)$/
  return silent.test(stem) && !endsWithoutE.test(stem) ? `${stem}e` : stem
}

const endsWithoutE = /(?:open|limit|visit|deepen|widen|strengthen|restart|cancel)$/
