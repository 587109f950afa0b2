import { expect, test } from 'vitest'
import { checked, says } from './real-dossier.ts'

const retellings: [what: string, said: string, problem: string][] = [
  [
    'credited to an outlet through which nothing comes',
    '[CCTV](cctv) reported trade talks. {trade-ties, -settlement}',
    'stands for a silence',
  ],
  [
    'that names one outlet and cites the other’s claim',
    'CCTV spoke of talks on arms. {endorsement}',
    'The sentence names CCTV',
  ],
  [
    'that names one account and cites both',
    'Chinese state media spoke of peace. {world-peace, legitimacy}',
    'comes only through “kremlin”',
  ],
  [
    'that goes on about an outlet with another’s claim',
    'CCTV spoke of peace. {world-peace} It spoke of interests. {legitimacy}',
    'comes only through “kremlin”',
  ],
  [
    'that gives an account’s claim as a fact',
    'China and Russia push for steady cooperation. {external-forces}',
    'does not say that this is what',
  ],
  [
    'that makes a promise of a readiness',
    'Xi, by CCTV’s report, agreed to promote alliances. {alliances}',
    '“agreed” goes further than “alliances”',
  ],
  [
    'that quotes words of nobody',
    'CCTV has him speak of “lasting peace”. {world-peace}',
    '“lasting peace” stands in quotation marks',
  ],
]

test.each(retellings)('a sentence %s is a fault', (_, said, problem) => {
  expect(checked((d) => says(d, said)).map((fault) => fault.problem)).toEqual([expect.stringContaining(problem)])
})

const fair: string[] = [
  'CCTV reported that he spoke of world peace. {world-peace}',
  'By the Kremlin’s account they discussed trade. CCTV is not cited for it. {note}',
  'Chinese state media, CCTV among them, spoke of peace. {world-peace, cctv-broadcaster}',
  'CCTV’s report did not mention trade. {-trade-ties}',
  'The Kremlin’s statement hinted that Xi had endorsed the invasion. {endorsement}',
  'Nothing was agreed, and nothing signed. They discussed trade, says the Kremlin. {note}',
  'They discussed trade, and did not agree on it, the Kremlin says. {trade-ties}',
  'Both quote him. {legitimacy, core-interests}',
]

test.each(fair)('a fair sentence is none: %s', (said) => {
  expect(checked((d) => says(d, said)).map((fault) => fault.problem)).toEqual([])
})
