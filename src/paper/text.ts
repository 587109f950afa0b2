import { sourceText } from '../ui/source-text.ts'

/** What the page for printing and the printed sheets say, in English. */
export const paperText = {
  title: 'Print the questions',
  about: (story: string) => `A worksheet, an answer strip and a key on “${story}”, to print and copy.`,
  standfirst:
    'A worksheet for each pupil, a strip to collect, and a key with reasons and sources on a sheet of its own.',
  choose: 'What to print',
  edition: 'Edition',
  length: 'Questions',
  versions: 'Versions',
  versionsHint: 'Each version has the same questions in another order, so that neighbors cannot copy.',
  size: 'Print size',
  sizes: { usual: 'Usual', large: 'Large, 18 point' },
  show: 'Show these sheets',
  print: 'Print',
  howToPrint: 'Print this page with your browser. It fits A4 and Letter paper, in black and white.',
  typeInHint:
    'Afterwards, type the letters from the strips into one table. You get the same report as after a class on screens.',
  typeIn: 'Type in the answers',
  preview: 'Preview',
  /** On the sheets. */
  name: 'Name',
  date: 'Date',
  number: 'No.',
  version: (letter: string) => `Version ${letter}`,
  sheet: (edition: number, letter: string) => `Edition ${edition} · Version ${letter}`,
  circle: 'Choose one answer to each question. Fill its circle on the strip at the end.',
  onlineHint: 'The same questions online, each answer with its reason and source. For afterwards:',
  qr: (address: string) => `QR code of ${address}`,
  strip: (letter: string) => `Answer strip, version ${letter}`,
  cut: 'Cut here, and hand in this strip.',
  key: 'Key',
  keyOf: (edition: number) => `Key to edition ${edition}`,
  keyHint: 'Lay the row of a version beside the strip.',
  reasons: 'Reasons and sources',
  /** Where the same question stands on the other versions. */
  alsoAt: (places: readonly { letter: string; number: number }[]) =>
    places.map(({ letter, number }) => `${letter} ${number}`).join(' · '),
  source: ({ chain, paragraph, mode }: { chain: readonly string[]; paragraph: number; mode: 'states' | 'implies' }) =>
    `${chain.join(' → ')} · ${sourceText.paragraph(paragraph)}${mode === 'implies' ? ` · ${sourceText.implied}` : ''}`,
  older: 'These are the questions of an older version of the story.',
  withdrawn: (count: number) =>
    count === 1
      ? 'One question of this edition has been withdrawn and is not printed.'
      : `${count} questions of this edition have been withdrawn and are not printed.`,
} as const
