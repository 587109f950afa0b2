import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/questions/bank.ts'
import { families } from '../../src/questions/families.ts'
import type { Item } from '../../src/questions/model.ts'
import { settles, solver } from '../../src/questions/solver/solve.ts'
import { compareVerbs } from '../../src/questions/solver/verbs.ts'
import { readStory } from '../support/story.ts'

const dossier = readStory()
const bank = generate(dossier)
const solve = solver(dossier)
const claims = dossier.topics.flatMap((topic) => topic.claims)
const verdicts = ({ statement, stem }: Item, texts: readonly string[]) =>
  solve({ stem, ...(statement !== undefined && { statement }) }, texts)
const textsOf = ({ options }: Item): string[] => options.map(({ text }) => text)

test('a stem that no reader knows settles nothing', () => {
  expect(solve({ stem: 'Which of these is the best dog?' }, ['A collie', 'A pug'])).toEqual(['unknown', 'unknown'])
})

describe('the solver knows the article’s reading of', () => {
  const asks = (kind: string, stem: string, answers: Record<string, string>, statement?: string) =>
    test(kind, () => {
      const asked = { stem, ...(statement !== undefined && { statement }) }
      expect(solve(asked, Object.keys(answers))).toEqual(Object.values(answers))
    })

  for (const kind of ['fact', 'cause', 'term'] as const) {
    const [ask] = claims.flatMap((claim) => claim.ask.filter((one) => one.kind === kind && one.key && !one.excludes))
    const [wrong] = Object.values(ask?.wrong ?? {})
    asks(`an editor’s ${kind}`, ask?.stem ?? '', {
      [ask?.key ?? '']: 'true',
      [typeof wrong === 'string' ? wrong : (wrong?.text ?? '')]: 'false',
      'A public holiday': 'unknown',
    })
  }
  asks('an order', 'Which came first?', {
    'The “no limits” partnership': 'true',
    'Wei’s threat over Taiwan': 'false',
    'The phone call': 'false',
  })
  asks('an order that is not settled', 'Which came first?', {
    'The “no limits” partnership': 'unknown',
    'Moscow’s invasion of Ukraine': 'unknown',
    'The phone call': 'false',
  })
  asks('a version', 'Xi encouraged “a proper settlement” of the Ukraine crisis. Who is the source for that?', {
    'The Kremlin': 'false',
    'Chinese state media': 'true',
    'Both sides': 'false',
    'The article itself': 'false',
  })
  asks('an odd one out', 'Three of these are from CCTV’s report. Which is from elsewhere?', {
    'The two leaders discussed expanding trade ties between China and Russia': 'true',
    'Xi encouraged “a proper settlement” of the Ukraine crisis': 'false',
    'Xi reaffirmed China’s dedication to its relationship with Russia': 'unknown',
  })
  asks(
    'what a statement rests on',
    'On what does that rest?',
    {
      'The article says that the Kremlin’s statement implied it': 'true',
      'The Kremlin’s statement quoted Xi on it': 'false',
      'It is the article’s own remark': 'false',
    },
    'Xi endorsed Putin’s justification for invading Ukraine.',
  )
  asks('how strong', 'According to the Kremlin, what did the two leaders do about trade ties?', {
    'They discussed expanding them': 'true',
    'They agreed to expand them': 'false',
    'They ruled out expanding them': 'false',
    'They mused on them': 'unknown',
  })
  asks('whose words', 'Whose phrase is “core interests”?', {
    'Xi’s, as quoted by Chinese state media': 'true',
    'Xi’s, as quoted by CCTV': 'unknown',
    'Xi’s, as quoted by the Kremlin': 'false',
    'The article’s own': 'false',
  })
  asks('which words', 'Which of these phrases comes from the Kremlin’s statement?', {
    '“external forces”': 'true',
    '“core interests”': 'false',
    '“a brave new world”': 'unknown',
  })
  asks('a chain', '“A path to death”: how do these words reach the article?', {
    'Wei said them, FP reported them': 'true',
    'Wei said them, CCTV reported them': 'false',
    'They are the article’s own words': 'false',
  })
  asks(
    'a slip',
    'What, if anything, is wrong with it?',
    { 'The speaker: it was Wei': 'true', 'The source: it was CCTV': 'false', 'Nothing: the summary is right': 'false' },
    'A summary: FP quoted Xi as saying that it would be “a path to death” if Taiwan claimed autonomy from China.',
  )
  asks(
    'a standing',
    'True, false, or not said?',
    { True: 'false', False: 'false', 'Not said': 'true' },
    'The two leaders signed a trade agreement during the call.',
  )
  asks('a stated omission', 'Which subject, the article remarks, is missing from CCTV’s report?', {
    'Closer military links': 'true',
    'World peace': 'false',
    'Mutual support on “core interests”': 'unknown',
  })
  asks(
    'the trap of asymmetry',
    'Does the article bear the reader out?',
    {
      'No: it does not say that the Kremlin’s statement left that out': 'true',
      'Yes: it says that the Kremlin’s statement did not mention that': 'false',
      'No: it says that the Kremlin’s statement had it too': 'false',
      'No: it says that neither side had it': 'false',
    },
    'A reader: The Kremlin’s statement left out the subject of a settlement in Ukraine.',
  )
  asks('what is still open', 'Which of these questions does the article leave open?', {
    [dossier.unsaid.find(({ open }) => open !== undefined)?.open ?? '']: 'true',
    [claims.find(({ known }) => known !== undefined)?.known ?? '']: 'false',
    'Who interpreted': 'unknown',
  })
  asks(
    'what would settle it',
    'The article says that CCTV’s report did not mention closer trade links. What would settle whether that is so?',
    {
      'Reading the whole of CCTV’s report': 'true',
      'Reading the whole of the Kremlin’s statement': 'false',
      'Finding a second article that says the same': 'false',
      'Asking a friend': 'unknown',
    },
  )
  const openings = [true, false].map((fair) => dossier.openings.find(({ leans }) => (leans === undefined) === fair))
  asks('a fair opening', 'Which opening is the fair one?', {
    [openings[0]?.text ?? '']: 'true',
    [openings[1]?.text ?? '']: 'false',
    'Xi and Putin had tea.': 'unknown',
  })
  const headlines = [true, false].map((beyond) => dossier.headlines.find((one) => one.beyond === beyond)?.text ?? '')
  asks('a headline that goes too far', 'Which headline says more than the article does?', {
    [headlines[0] ?? '']: 'true',
    [headlines[1] ?? '']: 'false',
    'Two leaders have tea': 'unknown',
  })
})

test.each([
  ['They agreed to expand them', 'discussed expanding', 'stronger'],
  ['He spoke against it', 'encouraged', 'opposed'],
  ['It was willing to deepen it', 'willing to deepen', 'same'],
  ['He has condemned them', 'has not condoned', 'stronger'],
  ['He has approved of them', 'has not condoned', 'opposed'],
  ['They discussed it', 'agreed to', 'weaker'],
  ['They mused on it', 'discussed', 'unknown'],
])('“%s” beside “%s” is %s', (offered, given, compared) => {
  expect(compareVerbs(offered, given)).toBe(compared)
})

test('some question of each family is settled', () => {
  const settled = bank.filter((item) => settles(verdicts(item, textsOf(item)), 0)).map(({ family }) => family)
  expect(families.map(({ id }) => id).filter((id) => !settled.includes(id))).toEqual([])
})

test('an item whose key is exchanged for any of its distractors is disputed', () => {
  for (const item of bank) {
    const texts = textsOf(item)
    for (let wrong = 1; wrong < texts.length; wrong += 1)
      expect(settles(verdicts(item, texts), wrong), item.id).toBe(false)
  }
})

test('an item that offers the key twice is disputed', () => {
  for (const item of bank) {
    const texts = textsOf(item)
    expect(settles(verdicts(item, [...texts, texts[0] ?? '']), 0), item.id).toBe(false)
  }
})

test('the solver shares no code with the generator: beside its own files it reads the format alone', () => {
  const folder = 'src/questions/solver'
  const imports = readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path = '']) => path),
  )
  expect([...new Set(imports)].filter((path) => !path.startsWith('./'))).toEqual(['../../dossier/model.ts'])
})
