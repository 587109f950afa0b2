type Slip = [what: string, slip: (file: string) => string, at: string, problem: string]

/** As an editor makes them: a word mistyped, an entry taken out, a brace forgotten. */
export const slips: Slip[] = [
  [
    'an outlet’s id misspelled',
    (s) => s.replace('{ id: cctv, of', '{ id: cctvv, of'),
    'outlets/cctvv/id',
    'Nothing names “cctvv”',
  ],
  [
    'an outlet taken out',
    (s) => s.replace(/ {2}- \{ id: cctv, of[\s\S]*?\n {2}- \{/, '  - {'),
    'accounts/china/outlets/1',
    'There is no outlet “cctv”, and it is named in',
  ],
  [
    'a person taken out',
    (s) => s.replace(/ {2}- \{ id: xi, of[\s\S]*?\n {2}- \{/, '  - {'),
    'topics/ties/claims/cooperation/at',
    'There is no voice “xi”',
  ],
  [
    'another person taken out',
    (s) => s.replace(/ {2}- \{ id: wei, of[\s\S]*?\noutlets/, 'outlets'),
    'topics/taiwan/claims/path-to-death/at',
    'There is no voice “wei”',
  ],
  [
    'a claim’s id misspelled',
    (s) => s.replace('- id: settlement', '- id: setlement'),
    'topics/ukraine/claims/setlement/id',
    'Nothing names “setlement”',
  ],
  [
    'a claim taken out',
    (s) => s.replace(/ {6}- id: settlement[\s\S]*? {2}- id: support\n/, '  - id: support\n'),
    'places/ukraine/about',
    'There is no claim “settlement”',
  ],
  [
    'a claim without its text',
    (s) => s.replace(/ {8}text: Xi \[encouraged\].*\n/, ''),
    'topics/ukraine/claims/settlement/text',
    '“text” is missing',
  ],
  [
    'a place that is none',
    (s) =>
      s.replace(
        'at: 4.3, kremlin, xi\n        text: Xi [supported]',
        'at: 43, kremlin, xi\n        text: Xi [supported]',
      ),
    'topics/ukraine/claims/legitimacy/at',
    'This does not fit',
  ],
  [
    'a part that must be there misspelled',
    (s) => s.replace('text: Xi [encouraged]', 'txet: Xi [encouraged]'),
    'topics/ukraine/claims/settlement/txet',
    '“txet” is no part',
  ],
  [
    'a part that may be there misspelled',
    (s) => s.replace('        quote: a proper settlement', '        qoute: a proper settlement'),
    'topics/ukraine/claims/settlement/qoute',
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
    'topics/ties/clams',
    '“clams” is no part',
  ],
  [
    'a claim misspelled in braces',
    (s) => s.replace('{birthday, both-69}\n', '{birthdya, both-69}\n'),
    'cards/who/says/2',
    'There is no claim “birthdya”',
  ],
  [
    'a brace not closed',
    (s) =>
      s.replace(
        '{economic-ties, military-ties, trade-ties}\n      [CCTV]',
        '{economic-ties, military-ties, trade-ties\n      [CCTV]',
      ),
    'cards/one-minute/says/1',
    'A brace is not closed',
  ],
  [
    'a sentence of a card without braces',
    (s) => s.replace(' {call-date}\n      [The', '\n      [The'),
    'cards/one-minute/says/0',
    'has no braces of its own',
  ],
  [
    'a background fact without its plus',
    (s) => s.replace('{cctv-broadcaster,\n      +cctv-owner}', '{cctv-broadcaster,\n      cctv-owner}'),
    'outlets/cctv/about',
    'There is no claim “cctv-owner”',
  ],
  [
    'a sentence that the source does not have',
    (s) => s.replace('at: 6.1, cctv', 'at: 6.2, cctv'),
    'topics/world/claims/alliances/at',
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
    'topics/ukraine/claims/legitimacy/at',
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
    'topics/ukraine/claims/legitimacy/phrases/0',
    'does not occur',
  ],
  [
    'a straight apostrophe in a quotation',
    (s) => s.replace('          legitimacy of Russia’s actions', "          legitimacy of Russia's actions"),
    'topics/ukraine/claims/legitimacy/quote',
    'A straight apostrophe',
  ],
  [
    'a straight apostrophe in a card',
    (s) => s.replace('China’s defense minister, [Wei', "China's defense minister, [Wei"),
    'cards/taiwan/says',
    "A straight apostrophe stands in “China's”",
  ],
  [
    'straight quotation marks',
    (s) =>
      s.replace(
        'text: Xi [supported](verb) the “legitimacy of Russia’s actions” in',
        'text: Xi [supported](verb) the "legitimacy of Russia’s actions" in',
      ),
    'topics/ukraine/claims/legitimacy/text',
    'A straight quotation mark',
  ],
  [
    'an entailment in a circle',
    (s) => s.replace(/- id: support-russia\n/, '- id: support-russia\n        entails: [legitimacy]\n'),
    'topics/ukraine/claims/legitimacy/entails',
    'in a circle: “legitimacy” → “support-russia” → “legitimacy”',
  ],
  [
    'the other account’s outlet, where a silence is stated',
    (s) =>
      s.replace(
        'at: 4.1, kremlin\n        text: the two leaders [discussed expanding](verb) [military',
        'at: 4.1, cctv\n        text: the two leaders [discussed expanding](verb) [military',
      ),
    'topics/ties/claims/military-ties/silent/cctv',
    'is said to be silent on it',
  ],
  [
    'the other account’s outlet',
    (s) => s.replace('at: 5.2, cctv\n', 'at: 5.2, kremlin\n'),
    'places/ukraine/about',
    'The sentence names CCTV, but rests on',
  ],
  [
    'tellers in the wrong order',
    (s) => s.replace('at: 7.1, cctv, xi', 'at: 7.1, xi, cctv'),
    'topics/ties/claims/cooperation/at',
    '“xi” passes on “cctv” here',
  ],
  [
    'a day that is none',
    (s) => s.replace("when: '2022-02-04'", "when: '2022-02-30'"),
    'topics/partnership/claims/no-limits/when',
    'The calendar has no 2022-02-30',
  ],
  ['a language that is none', (s) => s.replace('language: en', 'language: xx'), 'language', '“xx” is no language'],
  [
    'an id given twice',
    (s) => s.replace('- id: endorsement', '- id: settlement'),
    'topics/ukraine/claims/settlement/id',
    'already names',
  ],
  [
    'what was implied told as said',
    (s) => s.replace('It implied, the article says, that Xi endorsed', 'It said that Xi endorsed'),
    'cards/kremlin-version/says/4',
    'only implied',
  ],
  [
    'a stronger verb in a card',
    (s) => s.replace('said that they discussed closer', 'said that they agreed on closer'),
    'cards/one-minute/says/1',
    ' goes further than',
  ],
  [
    'a stronger verb in a headline',
    (s) => s.replace('Kremlin: leaders discussed', 'Kremlin: leaders agreed on'),
    'headlines/kremlin-ties/text',
    ' goes further than',
  ],
  [
    'a silence credited to whoever spoke',
    (s) => s.replace('{-military-ties, -trade-ties}', '{military-ties, trade-ties}'),
    'cards/left-out/says/0',
    'was not mentioned',
  ],
  [
    'a silence that the article does not state',
    (s) => s.replace('{-military-ties, -trade-ties}', '{-settlement}'),
    'cards/left-out/says/0',
    'stands for a silence',
  ],
  [
    'another account’s claim behind a sentence',
    (s) => s.replace('{economic-ties, military-ties, trade-ties}\n      It quoted', '{settlement}\n      It quoted'),
    'cards/kremlin-version/says/0',
    'The sentence names the Kremlin’s statement',
  ],
  [
    'an outlet whose name is a phrase',
    (s) =>
      s.replace('name: the Kremlin’s statement, kind: statement', 'name: the Kremlin’s statement, kind: state media'),
    'outlets/kremlin/name',
    'is a phrase',
  ],
  [
    'an account without one of its outlets',
    (s) => s.replace('outlets: [chinese-state-media, cctv] }', 'outlets: [chinese-state-media] }'),
    'topics/ties/claims/military-ties/silent/cctv',
    'belongs to neither account',
  ],
  [
    'an outlet in both accounts',
    (s) => s.replace('outlets: [kremlin] }', 'outlets: [cctv] }'),
    'accounts/kremlin/outlets',
    'is an outlet of both accounts',
  ],
  [
    'an account’s id misspelled',
    (s) => s.replace('{ id: kremlin, name: the Kremlin, ', '{ id: kremlim, name: the Kremlin, '),
    'accounts/kremlim/id',
    'Nothing names “kremlim”',
  ],
  [
    'a question without its mark',
    (s) =>
      s
        .replace('[China’s dedication](thing)', 'China’s dedication')
        .replace('[discussions of the war](thing)', 'discussions of the war'),
    'topics/words/claims/censorship/ask/0/of',
    'no mark of the kind “thing”',
  ],
  [
    'a question after a mark that is not there',
    (s) =>
      s
        .replace('            of: date\n', '            of: number\n')
        .replace('            key: In the week before the call\n', ''),
    'topics/taiwan/claims/threat-timing/ask/0/of',
    'no mark of the kind “number”',
  ],
  [
    'a link to nobody',
    (s) => s.replace('[Western officials](western-officials)', '[Western officials](western-oficials)'),
    'cards/no-limits/says/1',
    'There is no entry “western-oficials”',
  ],
  [
    'a link that is none',
    (s) => s.replace('[Putin](putin) is President', '[Putin](Putin) is President'),
    'cards/who/says/1',
    'A link is not written as',
  ],
  [
    'a span that ends before it starts',
    (s) => s.replace("from: '2022-06-09'", "from: '2022-06-19'"),
    'topics/taiwan/claims/threat-timing/when',
    'after it ends',
  ],
  [
    'a label too long for a phone',
    (s) => s.replace('label: Chinese state media', 'label: The state media of the PRC'),
    'accounts/china/label',
    'The label has 26 letters',
  ],
  [
    'an own word that others say',
    (s) => s.replace('ownWords: { ', 'ownWords: { a proper: settlement, '),
    'source/ownWords/a proper',
    'is called the article’s own word',
  ],
  [
    'a term taken out',
    (s) => s.replace(/ {2}- \{ id: condone,[\s\S]*?\n {2}- /, '  - '),
    'cards/sanctions/says/0',
    'There is no entry “condone”',
  ],
  [
    'a background fact taken out',
    (s) => s.replace(/ {2}- \{ id: sco, text[\s\S]*?Encyclopaedia Britannica' \}\n/, ''),
    'organisations/sco/about',
    'There is no background fact “sco”',
  ],
  [
    'a quotation taken out',
    (s) => s.replace('        quote: no limits\n', ''),
    'topics/partnership/claims/no-limits/text',
    'Add the words as its “quote”',
  ],
  [
    'a quotation taken out that cards use',
    (s) => s.replace('        quote: a proper settlement to the Ukraine crisis in a responsible manner\n', ''),
    'topics/ukraine/claims/settlement/phrases/0',
    'because it has none',
  ],
  [
    'the article named as a teller',
    (s) => s.replace('at: 9.2, china', 'at: 9.2, article'),
    'topics/sanctions/claims/inappropriate/at',
    'There is no voice “article”',
  ],
  [
    'an unsaid point about nothing',
    (s) => s.replace('id: initiative, about: call-date', 'id: initiative, about: call-dat'),
    'unsaid/initiative/about',
    'There is no claim “call-dat”',
  ],
  [
    'an outlet’s name misspelled',
    (s) => s.replace('name: CCTV, kind', 'name: CCVT, kind'),
    'openings/by-each/text',
    'comes only through “cctv”',
  ],
  [
    'a claim no longer marked as implied',
    (s) => s.replace('        implied: true\n', ''),
    'cards/kremlin-version/says/4',
    'no claim that it rests on is marked so',
  ],
  [
    'a word for yes',
    (s) => s.replace('implied: true', 'implied: yes'),
    'topics/ukraine/claims/endorsement/implied',
    'This is "yes"',
  ],
  [
    'a claim without its place',
    (s) => s.replace('        at: 5.1, cctv\n', ''),
    'topics/world/claims/world-peace/at',
    '“at” is missing',
  ],
  [
    'a card that closes with nothing',
    (s) => s.replace('asks: path-to-death', 'asks: path-to-deaths'),
    'cards/taiwan/asks',
    'There is no claim “path-to-deaths”',
  ],
  [
    'a country that belongs to its president',
    (s) => s.replace('{ id: china, name: China', '{ id: china, of: xi, name: China'),
    'people/xi/of',
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
    'topics/world/name',
    '“name” is missing',
  ],
  [
    'an id that is none',
    (s) => s.replace('- id: world-peace', '- id: World Peace'),
    'topics/world/claims/World Peace/id',
    'An id is',
  ],
]
