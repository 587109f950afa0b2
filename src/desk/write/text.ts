import { counted, whole } from '../../ui/numbers.ts'
import { longestArticle, longestText } from './limits.ts'

const sentences = (count: number): string => counted(count, 'sentence', 'sentences')

/** What the pages say on which a story is written, in English. */
export const writeText = {
  title: 'Write',
  sections: { claims: 'Claims', parts: 'Head, people and accounts', text: 'Text', bank: 'Questions and publication' },
  sectionsOf: (draft: string) => `The draft of ${draft}`,

  home: {
    title: 'Write a story',
    about:
      'Paste an article. Its sentences become claims, each with who says it and through whom, which you then confirm, mend, join or drop. The article stays in this desk; readers never see it.',
    article: 'The article’s text, one paragraph a line',
    articleHint: `At most ${whole(longestArticle)} characters. A first line without a full stop is the headline.`,
    id: 'The story’s id',
    idHint: 'Lower-case letters, digits and hyphens, such as xi-putin-call. It becomes the story’s address.',
    published: 'The day on which the article appeared',
    publishedHint: 'It gives “June 15” its year. Leave it empty if the article names its years.',
    begin: 'Draft the claims',
    drafts: 'Drafts',
    none: 'Nothing is being written here.',
    last: (who: string, at: string) => `Last written by ${who}, ${at}`,
    open: 'Go on writing',
    discard: 'Discard it',
    reallyDiscard: 'Discard this draft with its article? This cannot be undone.',
    discarded: (draft: string) => `The draft ${draft} is discarded.`,
    faults: {
      'no-article': 'Paste an article: nothing can be drafted from an empty one.',
      'too-long': `The article has more than ${whole(longestArticle)} characters, so nothing was drafted. It still stands below: cut it, then draft again.`,
      'no-id': 'Give the story an id of lower-case letters, digits and single hyphens, of at most 60 signs.',
      'no-day': 'Write the day as YYYY-MM-DD, or leave it empty.',
      reserved: 'A page of this site has this address already. Choose another id.',
      drafted:
        'A draft of this id is being written already: it is in the list below. Choose another id, or open that one.',
      published:
        'A story of this id is published already. Change it under Publish, or choose another id for a new story.',
    },
  },

  progress: {
    claims: (confirmed: number, of: number) => `${whole(confirmed)} of ${counted(of, 'claim', 'claims')} confirmed`,
    notCovered: (count: number) => (count === 0 ? 'every sentence covered' : `${sentences(count)} not covered`),
    guesses: (count: number) =>
      count === 0 ? 'nothing left to confirm' : `${counted(count, 'guess', 'guesses')} to confirm`,
    faults: (count: number) => (count === 0 ? 'no fault' : counted(count, 'fault to mend', 'faults to mend')),
  },

  covered: {
    confirmed: 'Covered',
    drafted: 'Drafted, to be confirmed',
    silence: 'States a silence',
    not: 'Not covered',
  },

  claims: {
    title: 'Claims beside the article',
    about:
      'Each sentence of the article, with the claims that stand in it. Write each claim in your own plain words; mark what matters as [words](kind), of the kinds who, verb, thing, date, number, place, body, reason.',
    next: 'Go to the next one to confirm',
    done: 'Every claim is confirmed.',
    paragraph: (number: number) => `Paragraph ${number}`,
    elsewhere: 'Claims at places that the article does not have',
    states: { guess: 'To be confirmed', copied: 'The article’s own sentence', confirmed: 'Confirmed' },
    text: 'The claim, in your own words',
    quote: 'Quotation, word for word, without quotation marks',
    name: 'Name for where the sentence is too long',
    when: 'The day on which it happened',
    event: 'What the timeline calls it, if it has a day',
    place: 'Sentence',
    by: ['Who says so, outermost first', 'quoting', 'quoting'],
    nobody: { first: 'the article itself', more: 'nobody else' },
    lists: { people: 'People', outlets: 'Outlets', organisations: 'Organisations' },
    implied: 'The article says that it was only implied',
    verb: 'Strength of the verb',
    verbAsIs: (verb: string) => `“${verb}”, as it stands`,
    noVerb: 'No verb is marked: mark one as [discussed](verb) to choose how strong it is.',
    silent: (outlet: string) => `${outlet} did not mention it, as the article says in`,
    silentNowhere: 'no sentence',
    topic: 'Topic',
    newTopic: 'or a new topic',
    also: (tellings: string) => `Also told in ${tellings}.`,
    change: 'Change',
    changeOf: (claim: string) => `Change ${claim}`,
    confirm: 'Confirm',
    save: 'Save without confirming',
    drop: 'Drop',
    join: 'Join',
    joinWith: 'Join it with',
    add: 'Write a claim for this sentence',
  },

  parts: {
    title: 'Head, people and accounts',
    about:
      'What the draft took from the article. Pick and mend, then confirm each. “About” ends in braces with the claims that it rests on, such as {trade-ties}, or {note} for your own remark.',
    head: 'Head of the story',
    names: {
      title: 'Title',
      tagline: 'Tagline, one line',
      standfirst: 'Standfirst, two sentences',
      date: 'Day that the story is about',
      happening: 'What both accounts tell of, such as “the call”',
    } as Record<string, string>,
    counted: 'Number of sentences in each paragraph',
    lists: {
      accounts: 'The two accounts',
      people: 'People',
      outlets: 'Outlets',
      organisations: 'Organisations',
      places: 'Places',
      topics: 'Topics',
    },
    fields: {
      name: 'Name',
      short: 'Name on later mention',
      pronoun: 'Pronoun',
      role: 'Role',
      of: 'Belongs to or speaks for',
      about: 'About',
      kind: 'Kind',
      report: 'What it published, inside a sentence',
      label: 'Label',
      outlets: 'Its outlets',
      comparable: 'Both accounts tell of it',
    } as Record<string, string>,
    none: 'nothing',
    confirm: 'Confirm',
    save: 'Save without confirming',
    drop: 'Drop',
    isGuess: 'To be confirmed',
    isConfirmed: 'Confirmed',
  },

  text: {
    title: 'Text',
    about:
      'The whole draft as text. What you pick in the other pages is written here, and what you write here is shown there. docs/authoring.md explains every part.',
    label: 'The draft’s text',
    save: 'Save and check',
    findings: 'Findings',
    none: 'The checks find nothing, and nothing is left to confirm. Look at the questions next.',
    line: (line: number) => `Line ${line}`,
    revision: (revision: number, who: string, at: string) => `Revision ${revision}, by ${who}, ${at}.`,
    autosaved: 'What you type is saved as you type.',
    saved: (revision: number) => `Saved as revision ${revision}.`,
    saving: 'Saving …',
    failed: 'Not saved yet: the desk cannot be reached. It is tried again.',
    typing: 'Not saved yet.',
  },

  conflict: {
    title: 'Two texts',
    notice: (who: string, at: string) =>
      `${who} saved this draft ${at}, after you had opened it. Your text is not lost: it is set aside, and nothing of the draft was overwritten.`,
    look: 'Compare the two texts',
    yours: (who: string, at: string) => `Set aside: ${who}’s text, ${at}`,
    present: (who: string, at: string) => `The draft as it stands: ${who}’s text, ${at}`,
    take: 'Make this text the draft',
    takeAbout:
      'The draft as it stands is then set aside in its turn. Mend this text first where it lacks what the other has.',
    drop: 'Delete what is set aside',
    taken: 'The text is the draft now; what was the draft before is set aside.',
    dropped: 'What was set aside is deleted.',
    list: 'Set aside',
    differs: (only: number, others: number) =>
      `${counted(only, 'line', 'lines')} only in the one set aside, ${counted(others, 'line', 'lines')} only in the draft.`,
    claim:
      'Somebody has changed this claim since you opened it, so nothing was changed. Your words stand in its form; what it says now is beside it.',
    now: 'What it says now',
    gone: 'Somebody has taken this claim out since you opened it, so nothing was changed. Your words are below, to be copied.',
    head: 'Somebody has changed the head since you opened it, so nothing was changed. You had written:',
    setAside:
      'Somebody saved this draft after you had opened it. Your text is set aside, and nothing of the draft was overwritten. Compare the two below.',
    part: 'Somebody has changed this entry since you opened it, so nothing was changed. Your words stand in its form; what it says now is beside it.',
  },

  did: {
    begin: 'The draft is made. Nothing of it is published.',
    confirm: (of: string) => `Confirmed: ${of}.`,
    'own-words': (of: string) =>
      `${of} is confirmed but for its sentence, which is still the article’s own. Write it in your own words, then confirm it again.`,
    save: (of: string) => `Saved: ${of}.`,
    drop: (of: string) => `Dropped: ${of}.`,
    join: (of: string) => `Joined: ${of}. Read its sentence, then confirm it.`,
    add: (of: string) => `A claim for sentence ${of} is added. Write it in your own words.`,
  },

  notYaml: 'The text is no YAML now, so claims cannot be shown. Mend it in the text: the finding says at which line.',
  tooLong: `The text has more than ${whole(longestText)} bytes, so it was not saved. It still stands below, and the draft is as it was before.`,
  unknown: 'There is no such draft. Somebody may have discarded it.',

  bank: {
    title: 'Questions and publication',
    notYet: 'It cannot be published yet.',
    toClaims: 'Confirm the claims',
    toText: 'See every finding at its line',
    made: (questions: number, kinds: number) =>
      `${counted(questions, 'question', 'questions')} of ${counted(kinds, 'kind', 'kinds')}.`,
    kinds: 'Questions by kind',
    head: { kind: 'Kind', count: 'Questions' },
    blocked: (count: number) => `${counted(count, 'question', 'questions')} kept out, and why`,
    noneBlocked: 'No question is kept out.',
    publish: (version: string) => `Publish ${version} as a new story`,
    about: 'Nothing is published before you have seen this. Readers have the story within a minute of its publication.',
    taken: 'A story of this id has been published since. Change it under Publish.',
    published: 'This story is published. Change it under Publish, where what changes is shown first.',
    toPublish: 'Publish',
    drawn: (length: number) => `Quizzes of ${whole(length)} questions can be drawn.`,
    notDrawn: (length: number, lacks: string) =>
      `Quizzes of ${whole(length)} questions cannot be drawn yet: they lack “${lacks}”.`,
    tooThin:
      'It cannot be published yet, because quizzes of 5 and 10 questions cannot be drawn from it. docs/questions.md says which kinds of question each takes.',
  },
} as const
