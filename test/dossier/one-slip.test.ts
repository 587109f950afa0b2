import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { load } from '../../src/dossier/load.ts'
import { families } from './real-dossier.ts'

const file = readFileSync('quizzes/xi-putin-call.yaml', 'utf8')

type Slip = [what: string, slip: (file: string) => string, at: string, problem: string]

/** As an editor makes them: a word mistyped, an entry taken out, a brace forgotten. */
const slips: Slip[] = [
  [
    'an outlet’s id misspelled',
    (s) => s.replace('{ id: cctv, of', '{ id: cctvv, of'),
    'outlets/2/id',
    'Nothing names “cctvv”',
  ],
  [
    'an outlet taken out',
    (s) => s.replace(/ {2}- \{ id: cctv, of[\s\S]*?\n {2}- \{/, '  - {'),
    'accounts/0/outlets/1',
    'There is no outlet “cctv”, and it is named in',
  ],
  [
    'a person taken out',
    (s) => s.replace(/ {2}- \{ id: xi, of[\s\S]*?\n {2}- \{/, '  - {'),
    'topics/0/claims/3/at',
    'There is no voice “xi”',
  ],
  [
    'another person taken out',
    (s) => s.replace(/ {2}- \{ id: wei, of[\s\S]*?\n\noutlets/, '\noutlets'),
    'topics/8/claims/4/at',
    'There is no voice “wei”',
  ],
  [
    'a claim’s id misspelled',
    (s) => s.replace('- id: settlement', '- id: setlement'),
    'topics/1/claims/3/id',
    'Nothing names “setlement”',
  ],
  [
    'a claim taken out',
    (s) => s.replace(/ {6}- id: settlement[\s\S]*? {2}- id: support\n/, '  - id: support\n'),
    'places/0/about',
    'There is no claim “settlement”',
  ],
  [
    'a claim without its text',
    (s) => s.replace(/ {8}text: Xi \[encouraged\].*\n/, ''),
    'topics/1/claims/3/text',
    '“text” is missing',
  ],
  [
    'a place that is none',
    (s) =>
      s.replace(
        'at: 4.3, kremlin, xi\n        text: Xi [supported]',
        'at: 43, kremlin, xi\n        text: Xi [supported]',
      ),
    'topics/1/claims/1/at',
    'This does not fit',
  ],
  [
    'a part that must be there misspelled',
    (s) => s.replace('text: Xi [encouraged]', 'txet: Xi [encouraged]'),
    'topics/1/claims/3/txet',
    '“txet” is no part',
  ],
  [
    'a part that may be there misspelled',
    (s) => s.replace('        quote: a proper settlement', '        qoute: a proper settlement'),
    'topics/1/claims/3/qoute',
    '“qoute” is no part',
  ],
  ['a list misspelled', (s) => s.replace('\npeople:', '\npeple:'), 'peple', '“peple” is no part'],
  [
    'a list taken out',
    (s) => s.replace(/\nbackground:[\s\S]*?\ncards:/, '\ncards:'),
    'background',
    '“background” is missing',
  ],
  [
    'a topic’s claims misspelled',
    (s) => s.replace('comparable: true\n    claims:', 'comparable: true\n    clams:'),
    'topics/0/clams',
    '“clams” is no part',
  ],
  [
    'a claim misspelled in braces',
    (s) => s.replace('{birthday}\n', '{birthdya}\n'),
    'cards/1/says/1',
    'There is no claim “birthdya”',
  ],
  [
    'a brace not closed',
    (s) =>
      s.replace(
        '{economic-ties, military-ties, trade-ties}\n      [CCTV]',
        '{economic-ties, military-ties, trade-ties\n      [CCTV]',
      ),
    'cards/0/says/1',
    'A brace is not closed',
  ],
  [
    'a sentence of a card without braces',
    (s) => s.replace(' {call-date}\n      [The', '\n      [The'),
    'cards/0/says/0',
    'has no braces of its own',
  ],
  [
    'a background fact without its plus',
    (s) => s.replace('{cctv-broadcaster,\n      +cctv-owner}', '{cctv-broadcaster,\n      cctv-owner}'),
    'outlets/2/about',
    'There is no claim “cctv-owner”',
  ],
  [
    'a sentence that the source does not have',
    (s) => s.replace('at: 6.1, cctv', 'at: 6.2, cctv'),
    'topics/3/claims/2/at',
    'The source has no sentence 6.2',
  ],
  [
    'a paragraph not counted',
    (s) => s.replace('paragraphs: [2, 1, 1, 3', 'paragraphs: [2, 1, 3'),
    'source/paragraphs',
    'which the source does not have by this count',
  ],
  [
    'a paragraph counted too short',
    (s) => s.replace('[2, 1, 1, 3, 2', '[2, 1, 1, 2, 2'),
    'topics/1/claims/1/at',
    'The source has no sentence 4.3',
  ],
  [
    'a paragraph counted too long',
    (s) => s.replace('[2, 1, 1, 3, 2', '[2, 1, 1, 3, 9'),
    'source/paragraphs/4',
    'No claim represents sentence 5.3',
  ],
  [
    'a quotation mistyped',
    (s) =>
      s.replace(
        'legitimacy of Russia’s actions in protecting its fundamental national interests in the face of\n          security challenges created by external forces\n        phrases',
        'legality of Russia’s actions in protecting its fundamental national interests in the face of\n          security challenges created by external forces\n        phrases',
      ),
    'topics/1/claims/1/phrases/0',
    'does not occur',
  ],
  [
    'a straight apostrophe in a quotation',
    (s) => s.replace('          legitimacy of Russia’s actions', "          legitimacy of Russia's actions"),
    'topics/1/claims/1/quote',
    'A straight apostrophe',
  ],
  [
    'a straight apostrophe in a card',
    (s) => s.replace('China’s defense minister, [Wei', "China's defense minister, [Wei"),
    'cards/9/says',
    "A straight apostrophe stands in “China's”",
  ],
  [
    'straight quotation marks',
    (s) =>
      s.replace(
        'text: Xi [supported](verb) the “legitimacy of Russia’s actions” in',
        'text: Xi [supported](verb) the "legitimacy of Russia’s actions" in',
      ),
    'topics/1/claims/1/text',
    'A straight quotation mark',
  ],
  [
    'an entailment in a circle',
    (s) => s.replace('name: support for Russia\n', 'name: support for Russia\n        entails: [legitimacy]\n'),
    'topics/1/claims/1/entails',
    'in a circle: “legitimacy” → “support-russia” → “legitimacy”',
  ],
  [
    'the other account’s outlet, where a silence is stated',
    (s) =>
      s.replace(
        'at: 4.1, kremlin\n        text: the two leaders [discussed expanding](verb) [military',
        'at: 4.1, cctv\n        text: the two leaders [discussed expanding](verb) [military',
      ),
    'topics/0/claims/1/silent/cctv',
    'is said to be silent on it',
  ],
  [
    'the other account’s outlet',
    (s) => s.replace('at: 5.2, cctv\n', 'at: 5.2, kremlin\n'),
    'places/0/about',
    'The sentence names CCTV, but rests on',
  ],
  [
    'tellers in the wrong order',
    (s) => s.replace('at: 7.1, cctv, xi', 'at: 7.1, xi, cctv'),
    'topics/0/claims/3/at',
    '“xi” passes on “cctv” here',
  ],
  [
    'a day that is none',
    (s) => s.replace("when: '2022-02-04'", "when: '2022-02-30'"),
    'topics/5/claims/0/when',
    'The calendar has no 2022-02-30',
  ],
  ['a language that is none', (s) => s.replace('language: en', 'language: xx'), 'language', '“xx” is no language'],
  [
    'an id given twice',
    (s) => s.replace('- id: endorsement', '- id: settlement'),
    'topics/1/claims/3/id',
    'already names',
  ],
  [
    'what was implied told as said',
    (s) => s.replace('It implied, the article says, that Xi endorsed', 'It said that Xi endorsed'),
    'cards/2/says/4',
    'only implied',
  ],
  [
    'a stronger verb in a card',
    (s) => s.replace('said that they discussed wider', 'said that they agreed on wider'),
    'cards/0/says/1',
    '“agreed” goes further than',
  ],
  [
    'a stronger verb in a headline',
    (s) => s.replace('Kremlin: leaders discussed', 'Kremlin: leaders agreed on'),
    'headlines/1/text',
    '“agreed” goes further than',
  ],
  [
    'a silence credited to whoever spoke',
    (s) => s.replace('{-military-ties, -trade-ties}', '{military-ties, trade-ties}'),
    'cards/4/says/0',
    'was not mentioned',
  ],
  [
    'a silence that the article does not state',
    (s) => s.replace('{-military-ties, -trade-ties}', '{-settlement}'),
    'cards/4/says/0',
    'stands for a silence',
  ],
  [
    'another account’s claim behind a sentence',
    (s) => s.replace('{economic-ties, military-ties, trade-ties}\n      It quoted', '{settlement}\n      It quoted'),
    'cards/2/says/0',
    'The sentence names the Kremlin’s statement',
  ],
  [
    'an outlet whose name is a phrase',
    (s) =>
      s.replace('name: the Kremlin’s statement, kind: statement', 'name: the Kremlin’s statement, kind: state media'),
    'outlets/0/name',
    'is a phrase',
  ],
  [
    'an account without one of its outlets',
    (s) => s.replace('outlets: [chinese-state-media, cctv] }', 'outlets: [chinese-state-media] }'),
    'topics/0/claims/1/silent/cctv',
    'belongs to neither account',
  ],
  [
    'an outlet in both accounts',
    (s) => s.replace('outlets: [kremlin] }', 'outlets: [cctv] }'),
    'accounts/1/outlets',
    'is an outlet of both accounts',
  ],
  [
    'an account’s id misspelled',
    (s) => s.replace('{ id: kremlin, name: the Kremlin, ', '{ id: kremlim, name: the Kremlin, '),
    'accounts/1/id',
    'Nothing names “kremlim”',
  ],
  [
    'a question without its mark',
    (s) =>
      s
        .replace('[China’s dedication](thing)', 'China’s dedication')
        .replace('[discussions of the war](thing)', 'discussions of the war'),
    'topics/7/claims/1/ask/0/of',
    'no mark of the kind “thing”',
  ],
  [
    'a question after a mark that is not there',
    (s) =>
      s
        .replace('            of: date\n', '            of: number\n')
        .replace('            key: In the week before the call\n', ''),
    'topics/8/claims/3/ask/0/of',
    'no mark of the kind “number”',
  ],
  [
    'a link to nobody',
    (s) =>
      s.replace('[Western\n        officials](western-officials)', '[Western\n        officials](western-oficials)'),
    'cards/6/says/1',
    'There is no entry “western-oficials”',
  ],
  [
    'a link that is none',
    (s) => s.replace('[Putin](putin) is President', '[Putin](Putin) is President'),
    'cards/1/says/0',
    'A link is not written as',
  ],
  [
    'a span that ends before it starts',
    (s) => s.replace("from: '2022-06-09'", "from: '2022-06-19'"),
    'topics/8/claims/3/when',
    'after it ends',
  ],
  [
    'a label too long for a phone',
    (s) => s.replace('label: Chinese state media', 'label: The state media of the PRC'),
    'accounts/0/label',
    'The label has 26 letters',
  ],
  [
    'an own word that others say',
    (s) => s.replace('words: censor, claim: censorship', 'words: censor, claim: settlement'),
    'source/ownWords/1',
    'is called the article’s own word',
  ],
  [
    'a term taken out',
    (s) => s.replace(/ {2}- \{ id: condone[\s\S]*?\n {2}- \{/, '  - {'),
    'cards/7/says/0',
    'There is no entry “condone”',
  ],
  [
    'a background fact taken out',
    (s) => s.replace(/ {2}- id: sco\n {4}text[\s\S]*?Encyclopaedia Britannica\n/, ''),
    'organisations/5/about',
    'There is no background fact “sco”',
  ],
  [
    'a quotation taken out',
    (s) => s.replace('        quote: no limits\n', ''),
    'topics/5/claims/0/phrases/0',
    'because it has none',
  ],
  [
    'a quotation taken out that cards use',
    (s) => s.replace('        quote: a proper settlement to the Ukraine crisis in a responsible manner\n', ''),
    'topics/1/claims/3/phrases/0',
    'because it has none',
  ],
  [
    'the article named as a teller',
    (s) => s.replace('at: 9.2, china', 'at: 9.2, article'),
    'topics/6/claims/1/at',
    'There is no voice “article”',
  ],
  [
    'an unsaid point about nothing',
    (s) => s.replace('id: length, about: call-date', 'id: length, about: call-dat'),
    'unsaid/5/about',
    'There is no claim “call-dat”',
  ],
  [
    'an outlet’s name misspelled',
    (s) => s.replace('name: CCTV, kind', 'name: CCVT, kind'),
    'openings/1/text',
    'comes only through “cctv”',
  ],
  [
    'a claim no longer marked as implied',
    (s) => s.replace('        implied: true\n', ''),
    'cards/2/says/4',
    'no claim that it rests on is marked so',
  ],
  ['a word for yes', (s) => s.replace('implied: true', 'implied: yes'), 'topics/1/claims/0/implied', 'This is "yes"'],
  [
    'a claim without its place',
    (s) => s.replace('        at: 5.1, cctv\n', ''),
    'topics/3/claims/1/at',
    '“at” is missing',
  ],
  [
    'a card that closes with nothing',
    (s) => s.replace('asks: path-to-death', 'asks: path-to-deaths'),
    'cards/9/asks',
    'There is no claim “path-to-deaths”',
  ],
  [
    'a country that belongs to its president',
    (s) => s.replace('{ id: china, name: China', '{ id: china, of: xi, name: China'),
    'people/0/of',
    'belongs to itself',
  ],
  [
    'one account alone',
    (s) => s.replace(/ {2}- \{ id: kremlin, name: the Kremlin, .*\n/, ''),
    'accounts',
    'exactly two accounts',
  ],
  [
    'a topic without its name',
    (s) => s.replace('    name: the wider world\n', ''),
    'topics/3/name',
    '“name” is missing',
  ],
  [
    'an id that is none',
    (s) => s.replace('- id: world-peace', '- id: World Peace'),
    'topics/3/claims/1/id',
    'An id is',
  ],
]

test.each(slips)('%s is one fault, at its cause', (_, slip, at, problem) => {
  const slipped = slip(file)
  expect(slipped).not.toBe(file)
  const loaded = load(parse(slipped), families)
  const faults = loaded.ok ? [] : loaded.faults
  expect(faults.map((fault) => `${fault.at.join('/')}: ${fault.problem} ${fault.mend}`)).toEqual([
    expect.stringMatching(new RegExp(`^${at}: .*`)),
  ])
  expect(`${faults[0]?.problem} ${faults[0]?.mend}`).toContain(problem)
})

test('a slip behind which others hang says how many', () => {
  const loaded = load(parse(file.replace('{ id: cctv, of', '{ id: cctvv, of')), families)
  expect(loaded.ok ? 0 : loaded.faults[0]?.more).toBeGreaterThan(10)
})

test('three slips in three places are three faults', () => {
  const slipped = file
    .replace('- id: settlement', '- id: setlement')
    .replace('said that they discussed wider', 'said that they agreed on wider')
    .replace("when: '2022-02-04'", "when: '2022-02-30'")
  const loaded = load(parse(slipped), families)
  expect(loaded.ok ? [] : loaded.faults.map((fault) => fault.at.join('/'))).toEqual([
    'topics/1/claims/3/id',
    'topics/5/claims/0/when',
    'cards/0/says/1',
  ])
})
