/** How an editor makes the draft of `test/authoring/draft/reservoir-call.txt` a story, step by step, as the desk’s forms take it. */

/** Claims in the editor’s own words, by the draft’s ids; what is left out of a form stays as the draft has it. */
export const ownWords: Record<
  string,
  Partial<Record<'text' | 'name' | 'quote' | 'place' | 'when' | 'event', string>>
> = {
  'p1-1': {
    text: 'the heads of the two water boards [spoke](verb) by phone on [April 9](date)',
    name: 'the day of the call',
    event: 'the call of the two boards',
  },
  'p1-2': { text: 'it was their first call in [six](number) years' },
  'p2-1': {
    text: 'the chair of the Larkmoor board [“won a clear promise”](thing) on the spring release',
    name: 'a promise on the spring release',
  },
  'p2-2': { text: 'a river that stops at [a fence](thing) is “no river at all”', name: 'Vance’s words on a river' },
  'p3-1': { text: 'her side asked for [water](thing) and was given a date', name: 'Vance’s words on a date' },
  'p4-2-1': { text: 'Bale [made](verb) [“no promise of any kind”](thing)', name: 'a promise denied' },
  'p4-2-2': {
    text: 'Bale [spoke](verb) only of [“a date on which to talk about dates”](thing)',
    name: 'a date for talks',
  },
  'p4-3': { text: '[the dam](thing) “cannot be run by telephone”', name: 'Bale’s warning on the dam' },
  'p5-2': { text: '[the joint survey](thing) is “the heart of the agreement”', name: 'the joint survey' },
  'p6-1-1': { text: '[nobody](who) has signed a thing', name: 'Bale’s first words' },
  'p6-1-2': { text: 'nobody will sign before [the survey](thing) is done', name: 'Bale’s words on the survey' },
  'p6-2': {
    text: 'Bale read [the bulletin](thing) twice',
    quote: 'I read it twice',
    name: 'Bale’s reading of the bulletin',
  },
  'p6-3': {
    text: 'Bale did not find the man he knows in [the bulletin](thing)',
    quote: 'I did not find the man I know in it',
    name: 'Bale’s words on the bulletin',
  },
  'p4-1': { text: '[Hesper Radio](who) has another story', name: 'another story' },
  'p7-1': { text: 'the two boards see one thing alike', name: 'what both see alike' },
  'p8-1': { text: '[farmers](who) have heard the like before', name: 'what farmers have heard' },
  'p9-2': { text: '[neither board](who) says a word of the laughter', name: 'a silence on the laughter' },
  'p7-2-1': {
    text: 'the water has [“never been this low in April”](thing)',
    name: 'the level of the water',
  },
  'p7-2-3': { text: 'the level is due to [“a winter without snow”](reason)', name: 'the cause of the low water' },
  'p8-2': { text: 'the farmers get “one dry ditch” out of [two stories](thing)', name: 'Quill’s words on two stories' },
  'p8-3': {
    text: 'Quill will [“believe in the release”](thing) when it wets her boots',
    name: 'Quill’s words on the release',
  },
  'p9-1': { text: 'the two chairs [“laughed more than they argued”](thing)', name: 'the mood of the call' },
  'p10-1': { text: 'the quarrel is [“older than the dam”](thing)', name: 'the age of the quarrel' },
  'p10-2-1': { text: 'the quarrel goes back to [1961](date)', name: 'the start of the quarrel' },
  'p11-1': {
    text: 'a second call was [announced](verb) for [May 2](date)',
    name: 'a second call',
    event: 'the second call',
    when: '2024-05-02',
  },
  'p11-2': { text: 'Bale’s door is [“not locked, only closed”](thing)', name: 'Bale’s words on his door' },
}

/** What is joined to the claim before it. */
export const joined = [['p3-1', 'p3-2']] as const

/** A sentence that the draft took for the end of the one before, and who says it, outermost first. */
export const added = { place: '6.3', by: ['hesper-radio', 'bale'] }

/** What other claims say already. */
export const dropped = ['p5-1', 'p5-2-silence', 'p7-2-2', 'p10-2-2', 'p11-2-silence']

/** The sentence that states the silence of an outlet on a claim. */
export const silences: Record<string, Record<string, string>> = {
  'p5-2': { 'hesper-radio': '5.2' },
  'p11-1': { 'hesper-radio': '11.2' },
}

/** Claims under the topics that an editor makes of the draft’s paragraphs. */
export const topics: Record<string, readonly string[]> = {
  'the call and its mood': ['p1-1', 'p1-2', 'p9-1', 'p9-2', 'p4-1', 'p7-1', 'p11-1'],
  'water and the release': ['p2-1', 'p2-2', 'p3-1', 'p4-2-1', 'p4-2-2', 'p8-3'],
  'the survey and signing': ['p5-2', 'p6-1-1', 'p6-1-2', 'p6-2', 'p6-3'],
  'the dam and its level': ['p4-3', 'p7-2-1', 'p7-2-3'],
  'the quarrel': ['p8-1', 'p8-2', 'p10-1', 'p10-2-1', 'p11-2'],
}

export const head = {
  title: 'One call, two conversations',
  tagline: 'A talk of two water boards, told twice',
  standfirst:
    'On April 9, 2024, the heads of two invented water boards spoke by phone. A bulletin and a radio station told it in two ways.',
  date: '2024-04-09',
  happening: 'the call',
}

export const counts = '2, 2, 2, 3, 2, 3, 2, 3, 2, 2, 2'

/** Entries by list and id; `null` drops one. */
export const entries: Record<string, Record<string, Record<string, string> | null>> = {
  accounts: { 'hesper-radio': {}, 'larkmoor-bulletin': {} },
  people: {
    vance: {
      about: 'The Larkmoor bulletin quotes her on rivers and on water. {p2-2, p3-1}',
      pronoun: 'she',
      role: 'Chair of the Larkmoor Water Board',
    },
    bale: {
      about: 'Hesper Radio quotes him on the dam and on the survey. {p4-3, p6-1-2}',
      pronoun: 'he',
      role: 'Chair of the Hesper Valley Board',
    },
    quill: {
      about: 'She grows onions and doubts both stories. {p8-2, p8-3}',
      pronoun: 'she',
      role: 'Farmer outside Larkmoor',
    },
  },
  outlets: {
    'hesper-radio': { about: 'The article cites it for Bale’s words. {p4-3}', of: 'hesper-valley-board' },
    'larkmoor-bulletin': { about: 'The article cites it for Vance’s words. {p2-2}' },
    'valley-courier': { about: 'It cites a clerk on the mood of the call. {p9-1}' },
    'larkmoor-sentinel': { about: 'It tells how old the quarrel is. {p10-1}' },
  },
  organisations: {
    'larkmoor-water-board': { about: 'The board that Vance chairs. {note}' },
    'hesper-valley-board': { about: 'The board that Bale chairs. {note}' },
    clerk: { name: 'a clerk', about: 'Somebody who listened in; nobody is named. {note}' },
  },
  places: { larkmoor: { about: 'The town outside which Quill grows onions. {note}' } },
}

export const comparable = ['water and the release', 'the survey and signing', 'the dam and its level']

/** The draft’s text with what only the text takes: cards, what is asked, and what the article leaves open. */
export const withWritten = (text: string): string =>
  Object.entries(asks)
    .reduce((whole, [claim, ask]) => whole.replace(new RegExp(`^ +- id: ${claim}\\n`, 'm'), (line) => line + ask), text)
    .replace(/^unsaid: \[\]\n/m, '')
    .replace(
      /^source:\n/m,
      () => `source:\n  ownWords: { rather different: p1-1, differently: p4-1, such things: p8-1 }\n`,
    )
    .replace(/^cards: !guess \[\]\n/m, () => written)

const asks: Record<string, string> = {
  'p2-2': '        phrases: [ a river that stops at a fence ]\n',
  'p4-2-1': '        phrases: [ no promise of any kind ]\n',
  'p7-2-1': '        phrases: [ never been this low in April ]\n',
  'p7-2-3': '        phrases: [ a winter without snow ]\n',
  'p10-1': '        phrases: [ older than the dam ]\n',
  'p4-3': `        phrases: [ cannot be run by telephone ]
        ask:
          - stem: What cannot be run by telephone, in Bale’s quoted words?
            key: The dam
            wrong: { p5-2: The survey, p3-1: The water, p11-2: His door }
            why: The words are Bale’s, and they reach the article through Hesper Radio.
`,
  'p5-2': `        phrases: [ the heart of the agreement ]
        ask:
          - kind: term
            stem: What does the Larkmoor bulletin call “the heart of the agreement”?
            key: The joint survey
            wrong: { p4-3: The old dam, p2-2: The fence, p11-1: The second call }
            why: Only the bulletin is quoted for it. The station did not mention the survey.
`,
  'p3-1': `        ask:
          - stem: What did Vance’s side ask for, in her quoted words?
            key: Water
            wrong: { p4-3: A dam, p5-2: A survey, p2-1: A promise }
            why: She goes on to say what it was given, a date.
`,
}

const written = `
unsaid:
  - id: length
    about: p1-1
    text: the call lasted longer than an hour
    open: how long the call lasted
    why: The article gives the day of the call, and not its length.
cards:
  - id: the-call
    title: One call
    stake: Two boards spoke, and the towns heard two things. {note}
    asks: p1-1
    says: |
      The heads of the two water boards spoke by phone on April 9. {p1-1}
      It was their first call in six years. {p1-2}
  - id: the-release
    title: Was there a promise?
    stake: The two accounts differ on the release. {note}
    asks: p2-1
    says: |
      By [the Larkmoor bulletin](larkmoor-bulletin), the chair of the Larkmoor board “won a clear promise” on the spring release. {p2-1}
      [Hesper Radio](hesper-radio) reported that Bale made “no promise of any kind”. {p4-2-1}
`
