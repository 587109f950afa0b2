/** Which edition, of how many questions. */
type Form = { edition: number; length: number }

const form = ({ edition, length }: Form): string => `edition=${edition}&length=${length}`

/** What is taken away: an edition, or the whole bank without one; of the version of this name; only what fits the format. */
type Taken = Partial<Form> & { version?: string | undefined; fitting?: boolean }

function taken({ edition, length, version, fitting }: Taken): string {
  const part = edition === undefined || length === undefined ? 'bank=1' : form({ edition, length })
  return `${part}${version === undefined ? '' : `&version=${version}`}${fitting ? '&fitting=1' : ''}`
}

/** What is printed: an edition; from the version of this name, in these versions of the sheet. */
type Printed = Form & { version?: string; versions?: readonly string[] }

const printed = ({ version, versions, ...of }: Printed): string =>
  `${form(of)}${version === undefined ? '' : `&version=${version}`}${versions === undefined ? '' : `&versions=${versions}`}`

const card = (quiz: string, card: string): string => `/${quiz}/cards/${card}`
/** Where a participant types the code. */
const enterCode = (): string => '/j'
const join = (code: string): string => `/j/${code}`
/** A picture of the address to join at. */
const joinPicture = (code: string): string => `/j/${code}/qr.svg`
/** Where a session is started; with the topics of this story to choose from. */
const classStart = (quiz?: string): string => `/class${quiz === undefined ? '' : `?story=${quiz}`}`
/** Where the host leads a session; the secret goes into the fragment, which no server and no log sees. */
const host = (code: string, secret?: string): string => `/class/${code}${secret ? `#${secret}` : ''}`
/** The projector’s view; the key, which only hosts have, goes into the fragment too. */
const projector = (code: string, key?: string): string => `/class/${code}/screen${key ? `#${key}` : ''}`
const report = (code: string): string => `/class/${code}/report`
const session = (code: string, part?: string): string => `/api/sessions/${code}${part ? `/${part}` : ''}`

/** What a phone in class needs of the addresses below, by themselves, so that it does not carry them all. */
export const phoneAddresses = { card, enterCode, join, session }

/** What host and projector need of them, likewise. */
export const classAddresses = { classStart, host, projector, report, enterCode, join, joinPicture }

/** Which version of a story is present: by itself, for widgets, which ask again and again. */
export const versionAddress = (quiz: string): string => `/api/quizzes/${quiz}/version`

/** The questions of an edition as the API gives them: by itself, for browser code that needs no other address. */
export const questionsAddress = (quiz: string, of: Form, version?: string): string =>
  `/api/quizzes/${quiz}/questions?${form(of)}${version === undefined ? '' : `&version=${version}`}`

/** Where answers saved on this device are shown: by itself, for browser code that needs no other address. */
export const savedAddress = '/saved'

/** What programs look for at addresses that never change: by themselves, because no page leads there. */
export const siteFileAddresses = {
  robots: () => '/robots.txt',
  sitemap: () => '/sitemap.xml',
  /** Where whoever has found a hole looks for whom to tell (RFC 9116). */
  securityTxt: () => '/.well-known/security.txt',
  /** Where programs that read no page look for an icon. */
  favicon: () => '/favicon.ico',
}

/** The questions on paper: by themselves, so that no page’s browser code carries them. */
export const paperAddresses = {
  /** The sheets. What is to be printed is asked there, unless it is said here. */
  print: (quiz: string, of?: Printed) => `/${quiz}/print${of ? `?${printed(of)}` : ''}`,
  /** The same questions for ever: the quiz in the version that they are from. */
  online: (quiz: string, of: Form & { version: string }) => `/${quiz}/quiz?${form(of)}&version=${of.version}`,
  /** Where a class’s answers on paper are typed in, for sheets of these versions. */
  answers: (quiz: string, of: Required<Printed>) => `/${quiz}/print/answers?${printed(of)}`,
}

/** What the API is: for people, for programs, and for those that listen to a session’s socket. */
export const referenceAddresses = {
  page: () => '/api',
  openApi: () => '/openapi.json',
  asyncApi: () => '/asyncapi.json',
}

/** Every other address of the site, computed here and never typed by hand elsewhere. */
export const addresses = {
  home: () => '/',
  hub: (quiz: string) => `/${quiz}`,
  card,
  /** The hub, at this card. */
  cardInHub: (quiz: string, card: string) => `/${quiz}#card-${card}`,
  /** The hub, at what has been corrected. */
  corrections: (quiz: string) => `/${quiz}#corrections`,
  /** One of them, counted from 1, the oldest first. */
  correction: (quiz: string, number: number) => `/${quiz}#correction-${number}`,
  /** The two accounts side by side; at a claim (`claim-` and its id) or a topic (`topic-` and its id). */
  compare: (quiz: string, anchor?: string) => `/${quiz}/compare${anchor ? `#${anchor}` : ''}`,
  timeline: (quiz: string) => `/${quiz}/timeline`,
  people: (quiz: string, entry?: string) => `/${quiz}/who${entry ? `#${entry}` : ''}`,
  glossary: (quiz: string, entry?: string) => `/${quiz}/glossary${entry ? `#${entry}` : ''}`,
  quiz: (quiz: string, of: Form) => `/${quiz}/quiz?${form(of)}`,
  /** The same quiz, with the score that a friend had in it. */
  challenge: (quiz: string, of: Form & { version: string }, right: number) =>
    `/${quiz}/quiz?${form(of)}&version=${of.version}&score=${right}`,
  /** The same quiz for a browser without script, whose form has an id of its own each time it is asked for. */
  quizWithoutScript: (quiz: string, of: Form, version?: string) =>
    `/${quiz}/quiz?${form(of)}${version ? `&version=${version}` : ''}&script=none`,
  /** With the version that the picks belong to, so that after a change of the story no wrong score is shown. */
  result: (quiz: string, of: Form & { version: string }, picks: string) =>
    `/${quiz}/result?${form(of)}&version=${of.version}&picks=${picks}`,
  finish: (quiz: string) => `/${quiz}/result`,
  stats: (quiz: string) => `/${quiz}/stats`,
  classStart,
  host,
  projector,
  report,
  reportCsv: (code: string) => `/class/${code}/report.csv`,
  /** Starts the same session for another class. */
  classAgain: (code: string) => `/class/${code}/again`,
  deleteClass: (code: string) => `/class/${code}/delete`,
  enterCode,
  join,
  joinPicture,
  review: (quiz: string) => `/${quiz}/review`,
  reviewQuestions: (quiz: string) => `/${quiz}/review/questions`,
  saved: () => savedAddress,
  privacy: () => '/privacy',
  offline: () => '/offline',
  /** New stories and corrections, for programs that read feeds. */
  feed: { atom: () => '/feed.xml', json: () => '/feed.json' },
  /** What stands inside other sites’ pages; `theme` is the query that says how. */
  embed: {
    /** The page about embedding, with the pieces of this story; without one, of the newest. With a version they are pinned to it. */
    page: (quiz?: string, version?: string) =>
      `/embed${quiz === undefined ? '' : `?story=${quiz}`}${version === undefined ? '' : `&version=${version}`}`,
    loader: () => '/embed.js',
    /** The same in one release, for ever. */
    releasedLoader: (release: number) => `/embed.${release}.js`,
    /** What tells a site’s learning record store of answers. */
    recordStore: () => '/xapi.js',
    types: () => '/embed.d.ts',
    quiz: (quiz: string, of: Form, theme = '') => `/embed/${quiz}?${form(of)}${theme && `&${theme}`}`,
    card: (quiz: string, card: string, theme = '') => `/embed/${quiz}/cards/${card}${theme && `?${theme}`}`,
    compare: (quiz: string, theme = '') => `/embed/${quiz}/compare${theme && `?${theme}`}`,
  },
  oembed: (url: string, format: 'json' | 'xml') => `/oembed?format=${format}&url=${encodeURIComponent(url)}`,
  api: {
    quizzes: () => '/api/quizzes',
    dossier: (quiz: string) => `/api/quizzes/${quiz}`,
    bank: (quiz: string) => `/api/quizzes/${quiz}/bank`,
    questions: questionsAddress,
    results: (quiz: string) => `/api/quizzes/${quiz}/results`,
    disputes: (quiz: string) => `/api/quizzes/${quiz}/disputes`,
    stats: (quiz: string) => `/api/quizzes/${quiz}/stats`,
    sessions: () => '/api/sessions',
    /** One session, or a part of it: `socket`, `participants`, `votes`, `report.csv` and so on. */
    session,
    analysis: (quiz: string) => `/api/quizzes/${quiz}/analysis`,
    statsTable: (quiz: string) => `/api/quizzes/${quiz}/stats.csv`,
  },
}

/** Files for other places: the page that has them, and a file of one format. By themselves, for browser code that needs neither. */
export const takeAwayAddresses = {
  page: (quiz: string, of?: Taken) => `/${quiz}/take-away${of ? `?${taken(of)}` : ''}`,
  file: (quiz: string, format: string, of: Taken) => `/api/quizzes/${quiz}/export/${format}?${taken(of)}`,
}
