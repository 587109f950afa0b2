import type { Contrast } from './contrasts.ts'

const schemes = { light: 'Light', dark: 'Dark' }
const parts = { text: 'text', accent: 'buttons and links in' }

/** The interface text of widgets and of the page about them, in English. */
export const embedText = {
  quizTitle: (story: string) => `Quiz: ${story}`,
  sources: 'Sources and quotations',
  sourcesFailed: 'The quotations could not be loaded. Check your connection, go back and try again.',
  tapMark: 'Tap a square to read its claim.',
  compareTitle: (story: string) => `${story}: the two accounts, side by side`,
  /** As wide as the promise that it takes the place of. */
  corrected: (day: string) =>
    `Corrected ${new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))}`,
  open: { quiz: 'Take the quiz', card: 'Read the card', compare: 'Compare the two accounts' },
  promise: 'No cookies, no tracking',
  noScript: 'Take the quiz on its own page',
  toStory: 'Read the whole story',
  toComparison: 'Open the comparison',
  showAll: 'Show all',
  seeAnswers: 'See the answers',
  result: 'See and share your full result',
  backToScore: 'Your score',
  backToQuestion: 'Back to the question',
  previous: 'Previous',
  next: 'Next',
  turn: 'Other questions',
  copy: 'Copy',
  copied: 'Copied.',
  builder: {
    title: 'Your colors and font',
    theme: 'Scheme',
    themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
    accent: 'Buttons and links',
    background: 'Background',
    text: 'Text',
    radius: 'Rounded corners, in pixels',
    font: 'Font',
    ownFont: 'As it comes',
    show: 'Show',
    contrast: ({ scheme, part, shown, background, ratio, asked }: Contrast) =>
      `${schemes[scheme]}: ${parts[part]} ${shown} on ${background}, contrast ${ratio.toFixed(1)} to 1.${
        asked
          ? ` You asked for ${asked.color}, which has ${asked.ratio.toFixed(1)} to 1: too little to read, so it is adjusted.`
          : ''
      }`,
    width: 'Width of the column',
    widths: { '320': 'Phone, 320 px', '480': '480 px', full: 'Full width' },
  },
  page: {
    title: 'Readout in your article',
    standfirst: 'Paste one line of code to put the quiz, a card or the comparison in your article.',
    stories: 'Choose a story',
    follows: (version: string, day: string) =>
      `These widgets follow the story: a correction reaches them within a minute. Today’s version is ${version}, of ${day}.`,
    pin: 'Pin them to this version',
    pins: (version: string, day: string) =>
      `These widgets are pinned to version ${version}, of ${day}: their text stays as it is, and a note says what has been corrected since. Questions that we withdraw are left out all the same.`,
    follow: 'Let them follow the story',
    filler: [
      'This is how it will look. Imagine your own text here. The widgets are real: take the quiz, open a source, turn your phone on its side.',
      'A widget loads when the reader scrolls near it. Its space is reserved, so your text does not jump, and it grows only when the reader opens something. It sets no cookies and makes no third-party requests.',
    ],
    kinds: { quiz: 'The quiz', card: 'A card', compare: 'The comparison' },
    more: 'Other ways: no JavaScript, WordPress, AMP, newsletters',
    script: 'One line of code, with JavaScript',
    fixed: 'With a script that never changes, and its integrity; also to serve it from your own site',
    div: 'If your editor removes custom elements',
    iframe: 'If your editor removes scripts',
    address: 'WordPress and other sites with oEmbed: this address on a line of its own',
    amp: 'AMP',
    picture: 'Newsletters and apps: a picture with a link',
    parameters: 'Settings',
    settings: [
      ['edition', 'Which questions: 1 to 500. Each edition is the same for everyone.'],
      ['length', '5, 10 or 15 questions.'],
      ['version', 'Pins the widget to one version of the story. Without it, the widget follows the story.'],
      ['topic', 'For the comparison: show one topic only, named as in its address.'],
      ['theme', '“light” (the default), “dark”, or “auto” to follow the reader’s device.'],
      [
        'accent, background, text',
        'Colors such as “#a3321f”. If the contrast is too low, we adjust them so that the text stays readable.',
      ],
      ['radius', 'Rounded corners: 0 to 24 pixels.'],
      [
        'font',
        'A name such as “slab”, a CSS font list, or “inherit” for the font of your article. Nothing is downloaded.',
      ],
      ['eager', 'Loads at once. Use it for a widget at the top of the page.'],
    ],
    events:
      'For your own analytics, each widget sends these events: “readout:ready”, “readout:view”, “readout:start”, “readout:answer”, “readout:complete” and “readout:resize”.',
    recordStore:
      'If you keep a learning record store, one more script tells it of answers and results (xAPI). Each attempt gets a random name that is stored nowhere. Without the script, your store is told nothing.',
    recordStoreCode: 'For your record store: put its address here',
    api: 'Everything as JSON: the API',
    types: 'TypeScript types for the elements and events',
    none: 'There are no stories yet, so there is nothing to embed.',
  },
} as const
