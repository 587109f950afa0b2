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
        more('agreed', `it agreed to ${step} ${it}`, 'An agreement takes two, and an offer one.'),
        more('begun', `it had begun to ${step} ${it}`, 'A first step may follow an offer, but none is reported.'),
        less('refused', `it refused to ${step} ${it}`, 'Whoever refuses makes no offer.'),
      ],
      question: did,
      lesson: 'An offer has its price: ask what was wanted in return.',
    }),
  },
  {
    verb: /^(asked for|proposed|requested)$/,
    scale: ([own = ''], it) => ({
      own: `it ${own} ${it}`,
      others: [
        more('demanded', `it demanded ${it}`, 'It is for the same thing, but a demand leaves less room.'),
        more('obtained', `it obtained ${it}`, 'That would be the answer, and only the request is reported.'),
        less('declined', `it turned ${it} down`, 'That is what the other side does with a request.'),
      ],
      question: did,
      lesson: 'What was asked and what was given are two things.',
    }),
  },
  {
    verb: /^demanded$/,
    scale: (_, it) => ({
      own: `it demanded ${it}`,
      others: [
        more('obtained', `it obtained ${it}`, 'A demand may be met or not, and here no answer is reported.'),
        more('imposed', `it imposed ${it}`, 'To impose a thing takes the power to do so, and to demand it does not.'),
        less('dropped', `it gave ${it} up`, 'Whoever demands a thing has not given it up.'),
      ],
      question: did,
      lesson: 'That it was a demand is the word of whoever reports it: ask what the other side would call it.',
    }),
  },
  {
    verb: /^agreed to (\w+)$/,
    scale: ([step = ''], it) => ({
      own: `they agreed to ${step} ${it}`,
      others: [
        more('signed', `they signed a deal to ${step} ${it}`, 'That would be more than an agreement by word.'),
        less('put-off', `they put ${it} off`, 'What is put off is not agreed on.'),
        less('refused', `they refused to ${step} ${it}`, 'The verb says that both were for it.'),
      ],
      question: did,
      lesson: 'It takes two to agree: ask whether the other side says so as well.',
    }),
  },
  {
    verb: /^committed (himself|herself|itself|themselves) to$/,
    scale: ([self = ''], it) => ({
      own: `it committed ${self} to ${it}`,
      others: [
        more('carried-out', `it carried ${it} out`, 'A commitment is for the time to come.'),
        more('begun', `it had begun to carry ${it} out`, 'A first step may follow, but none is reported.'),
        less('refused', `it refused ${it}`, 'Whoever refuses a thing is not bound to it.'),
      ],
      question: did,
      lesson: 'Whether a commitment is kept, the words cannot show.',
    }),
  },
]
