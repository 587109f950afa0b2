import { text } from '../ui/text.ts'

/** What pages about a story, the list of stories and the page on privacy say, in English. */
export const explainerText = {
  stories: 'Stories told twice',
  about: 'One event, two official accounts. Read both, see where they differ, then test yourself.',
  noStories: 'There are no stories yet.',
  others: 'More stories',
  withdrawn: 'Withdrawn',
  reading: (count: number) => `${text.minutes(count)} to read`,
  start: (questions: number) => `Take the quiz: ${questions} questions`,
  orLength: (questions: number) => `${questions} questions`,
  takeQuiz: 'Take the quiz',
  /** A story’s short quiz, as a button. */
  shortQuiz: (questions: number, count: number) => `${questions} questions, ${text.minutes(count)}`,
  read: (cards: number, count: number) => `Read it: ${cards} cards, ${text.minutes(count)}`,
  map: 'At one glance: who says what',
  quoted: 'What the article quotes through each account',
  cards: (count: number) => `The story in ${count} cards`,
  feeds: 'New stories and corrections as a feed:',
  dates: { published: 'Published', updated: 'Updated', corrected: 'Corrected' },
  corrections: 'Corrections',
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
      about: 'Put a code on the projector. Pupils join on their phones, vote, discuss and vote again. No accounts.',
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
        body: 'We save which answers you chose, how long the quiz took and which edition it was. We also save a random number, so that the same attempt is not counted twice. We save no name, no network address and no cookie, so nobody can tell whose answers they are. One sender must not be able to change the results, so only ten a day from one network are counted. To know which network, we keep a number made from its address and a secret that changes daily. Both are erased at midnight (UTC).',
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
        body: 'A class session saves nicknames, and which answers each nickname chose. The site makes up the nicknames, unless the host lets pupils type their own. Pupils need no account: their device remembers a random number, so that they can rejoin. Only a browser without JavaScript, or one that opens a pupil’s own link during the class, gets a cookie for it, for this session’s page, for a day or, for work at their own pace, a week. The host gets one cookie, for that session only. The session says when everything is deleted, and the host can delete it at once. The answers count in the public results only if the host chooses this.',
      },
      {
        heading: 'On your device',
        body: 'Your browser saves an unfinished quiz, so that a reload does not lose it. Closing the tab erases it. It also saves pages you opened, so that you can read them offline, and the claims you missed, so that they can come back as new questions. You can download or erase that list on the review page. A result that could not be sent yet waits here. Answers that were not counted, because their story had changed, stay here until you erase them. You can erase everything in your browser’s settings for this site.',
      },
      {
        heading: 'Who runs the servers',
        body: 'Pages come from Cloudflare’s network, which sees network addresses, as every web host does. To stop floods of requests and guessed codes, this site counts requests by network address. Those counts are only in memory and apply for ten minutes at most; the next request after that erases them. Network addresses are never stored. When something fails, we log the error and the address of the page, for a week at most. We do not log who asked for it.',
      },
    ],
  },
} as const
