import { quoted, sourceText } from './source-text.ts'

const minutes = (count: number): string =>
  new Intl.NumberFormat('en-US', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(count)

/** All interface text in English; a translation is a second table of the same shape. */
export const text = {
  site: {
    name: 'Readout',
    tagline: 'News stories with two official versions',
    skip: 'Skip to content',
    allStories: 'All stories',
    presentStory: 'Open the story as it is now',
    promise: 'No cookies, no tracking, no third parties.',
    privacy: 'Privacy',
    classroom: 'For teachers',
    embedding: 'For newsrooms',
  },
  sections: {
    hub: 'Cards',
    compare: 'Compare',
    timeline: 'Timeline',
    who: 'Who’s who',
    glossary: 'Glossary',
    quiz: 'Quiz',
    stats: 'Results',
  },
  source: {
    ...sourceText,
    paragraphs: (count: number) => (count === 1 ? 'paragraph ' : 'paragraphs '),
    /** A clause: which report left what out, as the article says. */
    unmentioned: (report: string, subjects: readonly string[]) =>
      `${report} did not mention ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(subjects)}`,
  },
  quoted,
  day: (iso: string) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
  explainer: {
    stories: 'Stories told twice',
    about: 'One event, two official accounts. Read both, see where they differ, then test yourself.',
    noStories: 'There are no stories yet.',
    others: 'More stories',
    reading: (count: number) => `${minutes(count)} to read`,
    start: (questions: number) => `Take the quiz: ${questions} questions`,
    orLength: (questions: number) => `${questions} questions`,
    takeQuiz: 'Take the quiz',
    /** A story’s short quiz, as a button. */
    shortQuiz: (questions: number, count: number) => `${questions} questions, ${minutes(count)}`,
    read: (cards: number, count: number) => `Read it: ${cards} cards, ${minutes(count)}`,
    map: 'At one glance: who says what',
    quoted: 'What the article quotes through each account',
    cards: (count: number) => `The story in ${count} cards`,
    hint: 'The names under a card say who says which sentence. Tap them to see where.',
    sentences: (count: number) => (count === 1 ? 'sentence ' : 'sentences '),
    cardOf: (number: number, count: number) => `Card ${number} of ${count}`,
    turn: 'Other cards',
    previous: 'Previous',
    next: 'Next',
    cites: 'The article cites',
    whoSaysSo: 'Source: ',
    implied: (name: string) => `${name} (implied)`,
    inArticle: 'In the article',
    note: (site: string) => `${site}’s note`,
    background: 'Background',
    notFromArticle: 'Background, not from the article',
    check: 'Check yourself',
    right: 'Right.',
    wrong: 'Not this one.',
  },
  audiences: {
    heading: 'What you can do with it',
    readers: {
      heading: 'For readers',
      about: 'Read both accounts, then see how well you tell them apart. Each answer says who said it.',
      button: 'Take the quiz',
    },
    newsrooms: {
      heading: 'For newsrooms',
      about: 'Paste one line, and the quiz stands in your article. No cookies, nothing from third parties.',
      button: 'Get the code',
    },
    teachers: {
      heading: 'For teachers',
      about: 'Put a code on the wall. Pupils join on their phones, vote, discuss and vote again. No accounts.',
      button: 'Start a class',
    },
  },
  compare: {
    title: 'The two accounts, side by side',
    standfirst: 'What each account says on each topic, as far as the article reports it.',
    on: (topic: string) => `On ${topic}`,
    both: 'In both accounts:',
    that: (clause: string) => `that ${clause}`,
    according: (name: string, clause: string) => `According to ${name}, ${clause}.`,
    /** A clause: which report left what out, as the article says. */
    unmentioned: (report: string, subjects: readonly string[]) =>
      `${report} did not mention ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(subjects)}`,
    apart: 'From elsewhere in the article',
    card: (title: string) => `Card: ${title}`,
    follows: 'Follows from what it says:',
    denied: 'Ruled out by what it says:',
    from: (clause: string) => `It says that ${clause}.`,
    implied: 'Implied, according to the article:',
    leftOut: 'Left out, according to the article',
    close: 'Close',
    noMore: (source: string) =>
      `This is all that ${source} reports from the two accounts on these topics. A point shown on one side may also be in the other account: “not reported” does not mean “left out”.`,
  },
  timeline: {
    title: 'Timeline',
    standfirst: 'What happened when, as far as the article gives dates.',
    undated: 'No date in the article',
    precision: { day: 'Exact date', interval: 'Exact day not given', before: 'Only known to be earlier' },
  },
  who: {
    title: 'Who’s who',
    standfirst:
      'The people, news outlets, organizations and places in the story, explained by Readout. Each entry shows where the article mentions it.',
    groups: { people: 'People', outlets: 'Who reported it', organisations: 'Governments and groups', places: 'Places' },
  },
  glossary: {
    title: 'Glossary',
    standfirst: 'Words to know, explained by Readout, and background facts that the article does not give.',
    terms: 'Words',
    background: 'Background',
    backgroundNote: 'These facts are not from the article. Each one names its own source.',
  },
  quiz: {
    title: (story: string) => `Quiz: ${story}`,
    about: (story: string, questions: number) =>
      `${questions} questions on “${story}”. Every answer is explained, with its source.`,
    edition: (edition: number, questions: number) => `Edition ${edition} · ${questions} questions`,
    /** Above questions of an older version. */
    older: ({ from, since, changed, of }: { from?: string; since?: string; changed: number; of: number }): string => {
      const version = `These questions are from an older version of the story${from ? `, of ${text.day(from)}` : ''}. `
      const then = since ? `Since ${text.day(since)}, ` : 'Since then, '
      if (changed === 0) return `${version}${then}the story has changed, but none of these questions.`
      return `${version}${then}${changed} of these ${of} questions ${changed === 1 ? 'has' : 'have'} changed or ${changed === 1 ? 'is' : 'are'} no longer asked.`
    },
    withdrawn: 'This question has been withdrawn.',
    withdrawnWhy: (reason: string) => `It counts for nobody. The reason: ${reason}`,
    /** In a result, of a question that was not asked, and that the story asks again by now. */
    wasWithdrawn: 'This question was withdrawn when the quiz was taken, so it was not asked.',
    withdrawnAnswer: (answer: string) => `The answer that was chosen: ${answer}`,
    presentQuestions: 'Take the present questions',
    friend: (right: number, of: number) => `Your friend got ${right} of ${of}`,
    estimate: (count: number) => `about ${minutes(count)}`,
    answerBy: (source: string) => `Answer according to ${source}.`,
    question: (number: number | string, length: number | string) => `Question ${number} of ${length}`,
    /** How far a reader is: right, wrong and open questions, in this order. */
    progress: '{} right, {} wrong, {} open',
    keys: 'Keyboard: 1 to 4 to choose, Enter to answer and continue.',
    answer: 'Answer',
    next: 'Next question',
    send: 'See your result',
    selected: 'Selected. Press Enter or the Answer button to answer.',
    selectedSure: 'Selected. Say how sure you are to answer.',
    askSure: 'Ask me how sure I am',
    askSureWhy: 'Find out how often you are right when certain.',
    howSure: 'How sure are you?',
    sure: ['Guessing', 'Fairly sure', 'Certain'],
    saving: 'Saving your result …',
    right: 'Right.',
    wrong: 'Not this one.',
    theAnswer: 'Right answer',
    yourAnswer: 'Your answer',
    yourRightAnswer: 'Your answer: right',
    answerIs: (words: string) => `Right answer: ${words}`,
    moreSources: (count: number) => (count === 1 ? 'One more source' : `${count} more sources`),
    readCard: (title: string) => `Read the card: ${title}`,
    back: 'Back to the quiz',
    sendForm: 'This address takes only the form on the quiz page. Programs can send JSON to “/api/quizzes/…/results”.',
    unanswered: (numbers: readonly number[]) =>
      `You have not answered ${numbers.length === 1 ? 'question' : 'questions'} ${new Intl.ListFormat('en-US').format(numbers.map(String))}. Go back, choose an answer, then send again.`,
    waiting: 'You are offline. Your result is saved on this device and will be sent later.',
    sent: 'Your result has been sent.',
    refused: 'The story was updated after you opened this quiz, so this result was not counted.',
  },
  result: {
    score: (right: number, of: number) => `${right} of ${of} right`,
    scoreTemplate: (of: number | string) => `{} of ${of} right`,
    bySkill: 'By type of question',
    ofKind: (right: number, of: number) => `${right} of ${of}`,
    skills: {
      attribution: 'Who said it',
      comparison: 'Comparing the accounts',
      status: 'Claim or fact',
      evidence: 'Evidence',
      omission: 'What was left out',
      'next-check': 'How to check it',
      vocabulary: 'Words',
      editing: 'Fair headlines and openings',
      recall: 'Facts and dates',
    },
    misconceptions: {
      voice: (times: string) => `You mixed up who said it ${times}.`,
      outlet: (times: string) => `You mixed up who reported it ${times}.`,
      account: (times: string) => `You credited a point to the wrong account ${times}.`,
      status: (times: string) => `You mixed up a side’s claim and the article’s own words ${times}.`,
      strength: (times: string) => `You chose a stronger word than the article uses ${times}.`,
      silence: (times: string) => `You mixed up “left out” and “not reported” ${times}.`,
      side: (times: string) => `You chose one side’s version as the fair one ${times}.`,
      detail: (times: string) => `You missed a detail (a date, an order, a place or a word) ${times}.`,
      beyond: (times: string) => `You went beyond what the article says ${times}.`,
    },
    times: (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
    calibration: 'How often you were right',
    sure: ['When guessing', 'When fairly sure', 'When certain'],
    cards: 'Cards to read again',
    onward: 'What to do next',
    newQuestions: 'New questions',
    challenge: 'Challenge a friend',
    shareText: (right: number, of: number, story: string) =>
      `I got ${right} of ${of} on “${story}”. Try the same questions:`,
    /** On the picture of a score. */
    invitation: 'Who said what? Try the same questions.',
    pictureOf: (right: number, of: number, story: string) =>
      `${right} of ${of} on “${story}”, beside the map of its claims`,
    copied: 'Copied.',
    everyQuestion: 'All questions',
    others: 'How others answered',
    othersScore: 'You did better than {better} of {count} readers. The average was {mean}.',
    othersOptions: 'The percentages below show how readers answered the same questions.',
    othersFew: 'You can compare once ten readers have taken a quiz of this length.',
    allResults: 'All results for this story',
    map: 'Your map of the claims',
    /** What became of a claim: its look, its sign, and its words. */
    placed: {
      right: { state: 'right', shown: '✓', note: 'You answered right' },
      wrong: { state: 'wrong', shown: '✕', note: 'You answered wrong' },
    },
    mapKey: '✓ right, ✕ wrong, faint: not asked. Tap a square to read what it says.',
    /** “Claims you had right: 5 of the 8 from Chinese state media alone, 3 of the 6 from the Kremlin alone and 1 of the 2 from both.” */
    counts: (sides: readonly { name: string; right: number; of: number }[], both: { right: number; of: number }) => {
      const parts = [
        ...sides.map(({ name, right, of }) => `${right} of the ${of} from ${name} alone`),
        ...(both.of === 0 ? [] : [`${both.right} of the ${both.of} from both`]),
      ]
      return `Claims you had right: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`
    },
  },
  dispute: {
    open: 'Dispute this question',
    why: 'What is wrong with it?',
    reasons: {
      'key-wrong': 'The answer is wrong',
      'two-right': 'Two options are right',
      unclear: 'It is unclear',
      unfair: 'It is unfair to one side',
      typo: 'There is a typo',
    },
    sent: 'Thank you. The editor sees how often a question is disputed, and why.',
    failed: 'That could not be sent. Try again in a minute.',
  },
  review: {
    title: 'Review',
    one: '1 to review',
    many: '{} to review',
    heading: 'Review later',
    promise: 'Claims you missed come back as new questions, so that you remember them.',
    next: 'The next one is due',
    manage: 'See what is saved on this device',
    about: 'The list of claims you missed is saved only on this device. It is never sent.',
    loading: 'Loading …',
    later: 'Nothing to review now. The next claim is due',
    nothing: 'Nothing to review. Claims that you miss in a quiz come back here as new questions.',
    failed: 'The questions could not be loaded. Try again when you are online.',
    erased: 'Erased. This device has no list of missed claims any more, for any story.',
    noScript: 'This page needs JavaScript, because the claims you missed are saved only on your device.',
    done: 'Each claim comes back: soon if you missed it, later if you knew it.',
    cards: 'Back to the cards',
    tools: 'Saved on this device',
    export: 'Save as a file',
    erase: 'Erase',
  },
  saved: {
    title: 'Answers that were not counted',
    about:
      'When a story changes, its questions change. Answers to the earlier ones cannot be counted, so they are saved here, on this device and nowhere else.',
    none: 'No answers are saved on this device.',
    noScript: 'Your device saves these answers, and needs JavaScript to show them.',
    erase: 'Erase',
    notice: 'The story has changed',
    changed: 'It changed after you began this quiz. The questions are new, so you start again.',
    refused:
      'You finished a quiz, and its story changed or was taken down before the result arrived. The result was not counted.',
    here: 'Your answers are saved on this device.',
    see: 'See your answers',
    goOn: 'Go on',
  },
  offline: {
    title: 'You are offline',
    about: 'This page is not saved on this device. It will load as soon as you are back online.',
    stored: 'Pages you can read now',
    edition: ', edition {}',
  },
  privacy: {
    title: 'Privacy',
    standfirst: 'We count answers, not people.',
    parts: [
      {
        heading: 'When you read',
        body: 'We save nothing. There are no cookies and no analytics, and nothing is loaded from other sites.',
      },
      {
        heading: 'When you finish a quiz',
        body: 'We save which answers you chose, how long the quiz took and which edition it was. We also save a random number, so that the same attempt is not counted twice. We save no name, no network address and no cookie, so nobody can tell whose answers they are.',
      },
      {
        heading: 'When you dispute a question',
        body: 'We save which question it was and the reason you chose from the list. We also save a random number, so that the same dispute is not counted twice. You cannot type anything, so nothing about you is saved by accident.',
      },
      {
        heading: 'How long we keep it',
        body: 'We keep answers and disputes for as long as the story is on this site, because its results page is made from them. Nothing in them leads back to you.',
      },
      {
        heading: 'In a class',
        body: 'A class session saves nicknames, and which answers each nickname chose. The site makes up the nicknames, unless the host lets pupils type their own. Pupils need no account and get no cookie: their device remembers a random number, so that they can rejoin. The host gets one cookie, for that session only. The session says when everything is deleted, and the host can delete it at once. The answers count in the public results only if the host chooses this.',
      },
      {
        heading: 'On your device',
        body: 'Your browser saves an unfinished quiz, so that a reload does not lose it. Closing the tab erases it. It also saves pages you opened, so that you can read them offline, and the claims you missed, so that they can come back as new questions. You can download or erase that list on the review page. A result that could not be sent yet waits here. Answers that were not counted, because their story had changed, stay here until you erase them. You can erase everything in your browser’s settings for this site.',
      },
      {
        heading: 'Who runs the servers',
        body: 'Pages come from Cloudflare’s network, which sees network addresses, as every web host does. To stop floods of requests and guessed codes, this site counts requests by network address. The counts are only in memory and apply for ten minutes at most; the next request after that erases them. Network addresses are never stored. When something fails, we log the error and the address of the page, for a week at most. We do not log who asked for it.',
      },
    ],
  },
} as const
