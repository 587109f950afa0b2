const minutes = (count: number): string =>
  new Intl.NumberFormat('en-US', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(count)

/** All interface text in English; a translation is a second table of the same shape. */
export const text = {
  site: {
    name: 'Readout',
    tagline: 'One call, two official versions',
    skip: 'Skip to content',
    allStories: 'All stories',
    promise: 'No cookies, no tracking, no third party.',
    privacy: 'What is kept, and how long',
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
    chain: {
      states: 'Who says so, outermost first',
      implies: 'Who says so, outermost first; the last step is implied',
    },
    paragraphs: (count: number) => (count === 1 ? 'paragraph ' : 'paragraphs '),
    paragraph: (number: number) => `Paragraph ${number} of the article`,
    implied: 'implied, not stated',
    point: (clause: string) => `that ${clause}`,
  },
  quoted: (words: string) => `“${words}”`,
  day: (iso: string) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
  explainer: {
    stories: 'Stories told twice',
    about:
      'When two governments describe the same call, the story is in the difference. Read both, then test yourself.',
    noStories: 'There is no story here yet.',
    reading: (count: number) => `${minutes(count)} to read`,
    start: (questions: number) => `Take the quiz: ${questions} questions`,
    orLength: (questions: number) => `${questions} questions`,
    takeQuiz: 'Take the quiz',
    framing: (topic: string) => `On ${topic}, in our words`,
    compareAll: 'Compare the two accounts, point by point',
    cards: (count: number) => `The story in ${count} cards`,
    hint: 'Swipe, or pick a title below. Tap a name under a sentence to see who said it.',
    contents: 'All cards',
    cardOf: (number: number, count: number) => `Card ${number} of ${count}`,
    turn: 'Other cards',
    previous: 'Before',
    next: 'Next',
    whoSaysSo: 'Who says so: ',
    implied: (name: string) => `${name} (implied)`,
    background: 'Background',
    notFromArticle: 'Background, not from the article',
    check: 'Check yourself',
    right: 'Right.',
    wrong: 'Not this one.',
  },
  compare: {
    title: 'The two accounts, side by side',
    standfirst: 'What each side said about the call, point by point, as the article passes it on.',
    on: (topic: string) => `On ${topic}`,
    inOurWords: 'How each account puts it, in our words',
    point: 'Point',
    both: 'Both:',
    said: 'Said',
    denied: 'Denied',
    implied: 'Implied, the article says',
    notReported: 'Not reported in the article',
    leftOut: (report: string) => `Left out: the article says that ${report} did not mention it`,
    reportBy: (outlet: string) => `${outlet}’s report`,
    legend:
      '“Left out” stands only where the article itself says so. “Not reported in the article” says nothing about what the account holds.',
  },
  timeline: {
    title: 'Timeline',
    standfirst: 'The order of events, as far as the article dates them.',
    undated: 'Not dated in the article',
    precision: { day: 'Dated', interval: 'Dated to a span of days', before: 'Dated only as earlier' },
  },
  who: {
    title: 'Who’s who',
    standfirst: 'The people, outlets, organizations and places that the article names.',
    groups: { people: 'People', outlets: 'Who reported', organisations: 'Governments and groups', places: 'Places' },
  },
  glossary: {
    title: 'Glossary',
    standfirst: 'The words to know, and the facts that the article leaves to others.',
    terms: 'Words',
    background: 'Background',
    backgroundNote: 'These facts are not from the article. Each has a source of its own.',
  },
  privacy: {
    title: 'What is kept',
    standfirst: 'Your answers are counted. You are not.',
    parts: [
      {
        heading: 'When you read',
        body: 'Nothing is kept. There are no cookies and no analytics, and nothing is loaded from anyone else.',
      },
      {
        heading: 'When you finish a quiz',
        body: 'We keep which option you chose for each question, how long the quiz took, which edition it was, and a random number that keeps one attempt from being counted twice. We keep no name, no network address and no cookie, so nobody can tell whose answers they are.',
      },
      {
        heading: 'How long',
        body: 'Answers are kept as long as the story is here, because the figures on its results page are made from them. Nothing in them leads back to you.',
      },
      {
        heading: 'On your device',
        body: 'An unfinished quiz is remembered by your browser, in its own storage, so that a reload does not lose it. Closing the tab erases it.',
      },
      {
        heading: 'Who runs the servers',
        body: 'Pages come from Cloudflare’s network, which sees network addresses in passing, as any host does. This site does not store them.',
      },
    ],
  },
} as const
