import type { DifficultyWord } from '../questions/difficulty.ts'
import type { Misconception } from '../questions/model.ts'
import type { Alarm } from '../results/statistics/analysis/alarms.ts'
import { counted, percent, whole } from '../ui/numbers.ts'
import { text } from '../ui/text.ts'
import type { FilterName, State } from './bank/model.ts'
import type { What } from './store.ts'

const questions = (count: number): string => counted(count, 'question', 'questions')

const moment = (iso: string): string =>
  `${new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`

/** What the desk says, in English. */
export const deskText = {
  title: 'The desk',
  promise: 'The desk keeps one cookie, which signs you in for twelve hours. Readers get none.',
  stories: 'Stories',
  write: 'Write a story',
  signOut: 'Sign out',
  toDesk: 'Back to the desk',
  moment,
  sections: {
    story: 'Versions',
    bank: 'Questions',
    publish: 'Publish',
    corrections: 'Corrections',
    results: 'Results',
  },
  staleForm:
    'This form is from a page of an earlier session, so nothing was changed. Open the page again, then repeat it there.',
  unknownStory: 'There is no such story at this desk, or no such version of it. Go back to the desk.',
  unreadable: 'The store of stories cannot be read now, or not this version. Try again in a minute.',
  movedOn:
    'Somebody else has published this story meanwhile, so nothing was changed. Look at it again, then repeat it.',

  closed: {
    title: 'The desk is closed',
    why: 'No key is set here, so nobody can sign in. Whoever runs this site sets one:',
    steps: [
      { words: 'Make a key of at least 32 characters:', command: 'openssl rand -base64 32' },
      { words: 'Give it to the Worker as a secret:', command: 'npx wrangler secret put DESK_KEY' },
    ],
    locally:
      'On your own machine, npm start makes a key, keeps it in .wrangler/desk-key and prints a link that has it.',
  },

  outside: {
    title: 'Not let through',
    why: 'Cloudflare Access stands before this desk, and it has not let this request through. Open the desk at its usual address and sign in there.',
  },

  signIn: {
    title: 'Sign in to the desk',
    key: 'Key',
    who: 'Your initials',
    whoHint: 'Two to four letters. Your changes are logged under them.',
    open: 'Sign in',
    wrongKey: 'This is not the key of this desk. Ask whoever runs the site for it.',
    noInitials: 'Enter your initials, two to four letters, and the key again.',
    tooMany: 'There were ten wrong keys from your network. Wait ten minutes, then sign in with the right one.',
  },

  log: {
    title: 'Log',
    about: 'Every change made at this desk, the latest first. Nothing is ever taken out.',
    empty: 'Nothing has been changed at this desk yet.',
    most: (count: number) => `The latest ${whole(count)} are shown. The table has all of them.`,
    table: 'Download the log (CSV)',
    head: { at: 'When', who: 'Who', what: 'What', story: 'Story', target: 'Of', versions: 'Version', note: 'Note' },
    versions: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
  },
  what: {
    sign: 'Signed',
    unsign: 'Took a signature back',
    withdraw: 'Withdrew',
    restore: 'Restored',
    'roll-back': 'Rolled back',
    'withdraw-story': 'Withdrew the story',
    'restore-story': 'Gave the story back',
    publish: 'Published',
    correct: 'Corrected',
    'reword-correction': 'Reworded a correction',
    settings: 'Changed a setting',
    'answer-objections': 'Answered objections',
    draft: 'Began a draft',
    discard: 'Discarded a draft',
  } satisfies Record<What, string>,

  list: {
    empty: 'No story is published here yet. docs/authoring.md says how to write and publish one.',
    state: { published: 'Published', withdrawn: 'Withdrawn' },
    published: (day: string, version: string) => `version ${version} of ${day}`,
    versions: (count: number) => (count === 1 ? 'its only version' : `${whole(count)} versions kept`),
    questions,
    signed: (count: number) => `${whole(count)} signed`,
    withdrawn: (count: number) => `${whole(count)} withdrawn`,
    findings: (count: number) => `${whole(count)} with findings`,
    plays: (count: number) =>
      count === 0
        ? 'Nobody has finished a quiz of this version yet'
        : counted(count, 'quiz finished', 'quizzes finished'),
    score: (share: number) => `${percent(share)} right on average`,
  },

  story: {
    title: 'Versions',
    table: 'Table of versions',
    present: 'present',
    head: { version: 'Version', published: 'First published', is: 'State', look: 'Look' },
    kept: 'kept',
    compare: 'What would change',
    read: 'Read it',
    withdrawal: 'Withdraw the story',
    withdrawalMeans:
      'Within a minute readers find nothing of it but a dated line with your reason, at its addresses, in the list of stories and in open widgets. Results that were handed out and classes that run go on. All versions are kept, and it can be given back at any time; publishing a version does not do that.',
    reason: 'Reason (readers see it)',
    withdraw: 'Withdraw the story',
    restore: 'Give it back to readers',
    restoreMeans: 'Readers have the present version again within a minute.',
    withdrawnSince: (day: string, why: string) => `Withdrawn on ${text.day(day)}: ${why}`,
    reasonMissing: 'Give the reason: readers see it in the place of the story.',
    withdrawn: 'The story is withdrawn. It is gone everywhere within a minute.',
    restored: 'The story is published again. Readers have it within a minute.',
    same: 'It is so already; nothing was changed.',
    hub: 'The story',
    quiz: 'The quiz',
    embed: 'Embed it',
    settings: 'Before a version is published here',
    mustBeSigned: 'Every question must be signed',
    mustBeSignedWhere:
      'This holds for whatever is published: here, by npm run story and by npm run deploy. It does not hold for withdrawing or restoring a question, for a correction, or for going back to an earlier version.',
    save: 'Save',
    saved: 'Saved.',
    rolledBack: (version: string) => `${version} is the present version now. Readers have it within a minute.`,
  },

  version: {
    title: (version: string) => `Version ${version}`,
    about: (version: string, present: string) =>
      `What readers would see differently with ${version} in the place of ${present}.`,
    unreadable: 'The present version cannot be read, so what would change cannot be shown.',
    isPresent: 'This is the present version. There is nothing to roll back to here.',
    nothing: 'Nothing that readers see would change.',
    claims: 'Claims',
    items: 'Questions',
    cards: 'Cards',
    added: 'Added',
    changed: 'Changed',
    gone: 'Gone',
    was: 'before:',
    retitled: (from: string, to: string) => `The title changes from “${from}” to “${to}”.`,
    withdrawn: 'Withdrawn by it',
    askedAgain: 'Withdrawn now, and asked again with it',
    correctionsLost: 'Corrections that readers would no longer be told of',
    family: (family: string) => `every question of the kind “${family}”`,
    rollBack: 'Make it the present version',
    undo: 'The version that is present now is kept, so this can be undone in the same way.',
    fromFile: 'The next publication of the story’s file takes its place.',
  },

  publish: {
    title: 'Publish',
    about:
      'The story’s text, as docs/authoring.md describes it. It is checked and proved first; nothing is published before you have seen what changes. This does not change your file in quizzes/. Copy this text into it, or the next publication from the file will replace this version.',
    text: 'The text of the story',
    check: 'Check it, and show what would change',
    faults: (count: number) => counted(count, 'fault to mend', 'faults to mend'),
    changes: (version: string, present: string) => `What changes from ${present} to ${version}`,
    blocked: (count: number) => `${questions(count)} that solver or lint keep out`,
    fresh: (count: number) => `${questions(count)} that ${count === 1 ? 'is' : 'are'} new or changed`,
    sign: 'I have read it and sign it:',
    unsigned: (count: number) => `${questions(count)} of this version ${count === 1 ? 'is' : 'are'} not signed yet.`,
    mustBeSigned: (count: number) =>
      `Every question of this story must be signed before a version is published, and ${questions(count)} ${count === 1 ? 'is' : 'are'} not. Sign below what is new, and the others under Questions.`,
    notSeen: 'The text has changed since you saw what it changes. Look again, then publish.',
    publish: (version: string) => `Publish ${version}`,
    done: (version: string) => `${version} is published. Readers have it within a minute.`,
  },

  preview: {
    title: 'Read it at its addresses before it is published',
    about:
      'For two days, and only for whoever is signed in at this desk. Links within lead on to this version; answers given in it count nowhere.',
    notice: (version: string) =>
      `Preview of version ${version}. It is not published; only editors who are signed in see it.`,
    hub: 'The story',
    compare: 'The comparison',
    quiz: 'The quiz',
    widget: 'The widget',
    paper: 'The worksheet',
  },

  corrections: {
    title: 'Corrections',
    none: 'Nothing has been corrected in this story.',
    said: 'What readers are told',
    add: 'Tell readers of a correction',
    about:
      'It is published at once: whatever tells the claims that it touches says so within a minute, earlier results and open widgets too. It changes no question and no card; withdraw what is wrong, or publish a corrected file.',
    reword: 'Reword',
    rewordThat: (date: string) => `Reword the correction${date && ` of ${text.day(date)}`}`,
    aboutReword:
      'It keeps its day. Readers have the new words within a minute, wherever they had the old ones; the log has both.',
    inFile: 'It stands in the story’s file, so it is reworded there.',
    publishReworded: 'Publish the new words',
    leave: 'Leave it as it is',
    notHere: 'This correction was not made at the desk, or is gone by now. Nothing was changed.',
    rewordedNow: 'The new words are published. Readers have them within a minute.',
    what: 'What was wrong and what is right',
    why: 'How it came about, or who noticed it',
    claims: 'Claims that it touches',
    publish: 'Publish the correction',
    toldAlready: 'Readers are told of this already; nothing was changed.',
    missing: 'Say what was wrong and what is right, and how it came about, each in whole sentences.',
    unknownClaim: 'One of these claims is not in the story by now. Choose again.',
    done: 'The correction is published. Readers have it within a minute.',
  },

  results: {
    title: 'Results',
    plays: (count: number) =>
      count === 0
        ? 'Nobody has finished a quiz of this version yet.'
        : counted(count, 'quiz finished', 'quizzes finished'),
    version: 'Version',
    objections: 'What readers object to',
    noObjections: 'There is no objection that nobody has looked at.',
    open: (count: number) => `${counted(count, 'objection', 'objections')} to look at.`,
    reason: (reason: string, count: number) =>
      `${({ 'key-wrong': 'the answer is wrong', 'two-right': 'two answers are right', unclear: 'unclear', unfair: 'unfair', typo: 'a typo' } as Record<string, string>)[reason] ?? reason}: ${whole(count)}`,
    stands: 'I have looked: it stands',
    look: 'Look at it, or withdraw it',
    answered: (item: string) => `Answered: ${item}. Readers are told that an editor has looked.`,
    alarms: 'Keys that answers make doubtful',
    noAlarms: 'No key is doubtful so far. Facility is judged from ten answers on, the rest from thirty.',
    alarm: {
      'below-chance': 'Fewer are right than by chance.',
      'negative-discrimination': 'Those who know more are right less often.',
      'distractor-beats-key': 'A wrong option is chosen by more of the best than the key.',
    } satisfies Record<Alarm, string>,
    key: (text: string) => `Right answer: ${text}`,
    classes: 'Classes',
    classesHeld: (sessions: number, people: number) =>
      sessions === 0
        ? 'No class on this story has ended of late.'
        : `${counted(sessions, 'class', 'classes')} with ${counted(people, 'pupil', 'pupils')} in the days for which reports are kept, whichever version they had.`,
    classesRight: (share: number) => `${percent(share)} of their answers were right.`,
    tooFewClasses: 'How they did is shown from five classes on, so that it tells of no single one.',
    items: 'Question by question',
    figures: 'Table of questions',
    head: { item: 'Question', answers: 'Answers', facility: 'Right', discrimination: 'Discrimination' },
    tooFew: 'too few',
    table: 'Download all counts (CSV)',
    itemTable: 'Download the questions’ figures (CSV)',
  },

  bank: {
    title: 'Questions',
    about: (all: number, shown: number) => (all === shown ? questions(all) : `${whole(shown)} of ${questions(all)}`),
    signed: (signed: number, of: number) => `${whole(signed)} of ${whole(of)} signed`,
    none: 'No question is like this. Show all, or choose less.',
    goThrough: 'Go through them one by one',
    goThroughUnsigned: (count: number) => `Go through the ${whole(count)} that are not signed`,
    table: 'Download all questions (CSV)',
    filter: 'Filter',
    apply: 'Show',
    all: 'All',
    showAll: 'Show all',
    names: {
      state: 'State',
      kind: 'Kind',
      claim: 'Claim',
      paragraph: 'Paragraph',
      skill: 'Skill',
      difficulty: 'Difficulty',
      findings: 'Findings',
      account: 'Account that the answer credits',
    } satisfies Record<FilterName, string>,
    states: {
      unsigned: 'Not signed',
      changed: 'Changed since it was signed',
      signed: 'Signed',
      withdrawn: 'Withdrawn',
    } satisfies Record<State, string>,
    difficulty: { easy: 'easy', middling: 'medium', hard: 'hard' } satisfies Record<DifficultyWord, string>,
    findings: { any: 'With findings', none: 'Without findings' } as Record<string, string>,
    noAccount: 'Neither alone',
    signedBy: (who: string, day: string) => `Signed by ${who} on ${text.day(day)}.`,
    changedSince: (who: string, day: string) => `${who} signed it on ${text.day(day)}, in other words than it has now.`,
    withdrawnWhy: (reason: string) => `Withdrawn: ${reason}`,
    withdrawnByFile: 'The story’s file withdraws it, so the next publication of the file would do so again.',
    withdrawnFamily: 'Every question of its kind is withdrawn, in the story’s file. It can be restored only there.',
    unmade: 'Withdrawn, and not made any more',
    unmadeStay:
      'The story’s text does not yield these questions now. They stay withdrawn, because earlier versions would ask them again otherwise.',
    notMade: 'This question is not made any more, so it cannot be restored.',
    place: (number: number, of: number) => `${whole(number)} of ${whole(of)}`,
    previous: 'Previous',
    next: 'Next',
    toList: 'All in this list',
    asAsked: 'As readers see it',
    afterwards: 'What they read after answering',
    verdicts: 'Why each option is right or wrong',
    head: { option: 'Option', truth: 'Is', why: 'Because' },
    truth: { true: 'True', false: 'False' },
    slip: (words: string) => `The mistake: ${words}.`,
    evidence: 'What it rests on',
    stated: 'Claims of the wrong answers',
    silent: (outlet: string, at: string) => `The article says in ${at} that ${outlet} did not mention it.`,
    paragraph: (number: number) => `What else paragraph ${number} says`,
    ownVoice: 'the article',
    facts: 'Kind and findings',
    noFindings: 'The lint found nothing. The independent solver chose the same answer.',
    sign: 'Sign',
    unsign: 'Take the signature back',
    withdraw: 'Withdraw',
    restore: 'Restore',
    reason: 'Reason (readers see it)',
    reasonMissing: 'Give the reason: readers whose results have the question see it.',
    keys: 'J next, K previous, S sign, W withdraw, R restore.',
    useKeys: 'Keys',
    done: {
      sign: (item: string) => `Signed: ${item}.`,
      unsign: (item: string) => `Signature taken back: ${item}.`,
      withdraw: (item: string) => `Withdrawn: ${item}. It is gone everywhere within a minute.`,
      restore: (item: string) => `Restored: ${item}. It is asked again within a minute.`,
    },
    unknown: 'This version has no such question. Go back to the list.',
    same: 'It is so already; nothing was changed.',
    reworded: 'The question has changed since you opened this page. Read it again, then sign it.',
  },
  /** What a reader mistakes who chooses such an option. */
  misconceptions: {
    'wrong-person': 'credits another person',
    'wrong-outlet': 'credits another outlet',
    'other-account': 'is the other account’s',
    'both-for-one': 'takes one side’s claim for both sides’',
    'one-for-both': 'takes both sides’ claim for one side’s',
    'fact-for-claim': 'takes the article’s own words for a side’s claim',
    'claim-for-fact': 'takes a side’s claim for the article’s own words',
    'stronger-verb': 'has a stronger verb than the article',
    'silence-for-omission': 'takes “not reported” for “left out”',
    'other-place': 'stands elsewhere in the article',
    'other-time': 'has another date',
    'wrong-order': 'has another order',
    'wrong-meaning': 'has another meaning',
    'one-sided': 'takes one side’s version for a fair one',
    overreach: 'goes beyond the article',
    'not-in-article': 'is not in the article',
  } satisfies Record<Misconception, string>,

  percent,
  whole,
} as const
