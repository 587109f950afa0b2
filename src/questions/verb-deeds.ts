import type { OtherStrength, Pattern } from './verb-scales.ts'

const did = (subject: string, thing: string): string => `what did ${subject} do about ${thing}?`
const more = (id: string, text: string, why: string): OtherStrength => ({ id, text, stronger: true, why })
const less = (id: string, text: string, why: string): OtherStrength => ({ id, text, stronger: false, why })

/** Verbs of bargaining: what one side asks of another, offers, demands or agrees to. */
export const deeds: readonly Pattern[] = [
  {
    verb: /^offered to (\w+)$/,
    scale: ([step = ''], it) => ({
      own: `it offered to ${step} ${it}`,
      others: [
        more(
          'agreed',
          `it agreed to ${step} ${it}`,
          'An offer may lead to an agreement, but only the offer is reported.',
        ),
        more('begun', `it had begun to ${step} ${it}`, 'A first step may follow an offer, but none is reported.'),
        less('refused', `it refused to ${step} ${it}`, 'An offer often has conditions, but that is no refusal.'),
      ],
      question: did,
      lesson: 'To offer a step is not yet to take it.',
    }),
  },
  {
    verb: /^(asked for|proposed|requested)$/,
    scale: ([own = ''], it) => ({
      own: `it ${own} ${it}`,
      others: [
        more('demanded', `it demanded ${it}`, 'It is for the same thing, but a demand leaves less room.'),
        more(
          'obtained',
          `it obtained ${it}`,
          'It was what was asked for, but to ask for a thing is not yet to get it.',
        ),
        less(
          'declined',
          `it turned ${it} down`,
          `That is what the other side can do with a ${own === 'proposed' ? 'proposal' : 'request'}.`,
        ),
      ],
      question: did,
      lesson: `To ${own === 'proposed' ? 'propose' : 'ask'} is to leave the answer to the other side.`,
    }),
  },
  {
    verb: /^demanded$/,
    scale: (_, it) => ({
      own: `it demanded ${it}`,
      others: [
        more('obtained', `it obtained ${it}`, 'A demand may be met, but nothing says that this one was.'),
        more('imposed', `it imposed ${it}`, 'It sounds as firm, but a demand leaves the other side able to say no.'),
        less('dropped', `it gave ${it} up`, 'A demand can be given up later, but that is not reported.'),
      ],
      question: did,
      lesson: 'The other side may call the same thing a request.',
    }),
  },
  {
    verb: /^agreed to (\w+)$/,
    scale: ([step = ''], it) => ({
      own: `they agreed to ${step} ${it}`,
      others: [
        more(
          'signed',
          `they signed a deal to ${step} ${it}`,
          'A signature can follow an agreement, but none is reported.',
        ),
        less(
          'put-off',
          `they put ${it} off`,
          `Words about the future can sound like a delay, but to ${step} is not to put off.`,
        ),
        less(
          'refused',
          `they refused to ${step} ${it}`,
          'Talks can end that way, but the verb says that both were for it.',
        ),
      ],
      question: did,
      lesson: 'Whether the other side says so too is another matter.',
    }),
  },
  {
    verb: /^committed (himself|herself|itself|themselves) to$/,
    scale: ([self = ''], it) => ({
      own: `it committed ${self} to ${it}`,
      others: [
        more(
          'carried-out',
          `it carried ${it} out`,
          'A commitment is meant to be carried out, but it is for the time to come.',
        ),
        more('begun', `it had begun to carry ${it} out`, 'A first step may follow, but none is reported.'),
        less('refused', `it refused ${it}`, 'It is about the same thing, but whoever refuses it is not bound to it.'),
      ],
      question: did,
      lesson: 'Whether a commitment is kept, the verb does not say.',
    }),
  },
]
