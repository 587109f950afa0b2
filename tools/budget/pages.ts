/** What one initial TCP window carries: ten segments of 1,460 bytes. */
export const oneWindow = 14_600

/** What DESIGN.md allows the Worker: gzip bytes of the modules that it starts with, and milliseconds until it can answer. */
export const workerBudget = { gzip: 150 * 1024, start: 20 }

/** What is imported only when it is asked for, and the gzip bytes that it may bring along: docs/decisions/rare-code-is-loaded-on-demand.md */
export const onDemandBudgets: Record<string, number> = {
  // What runs in SCORM and cmi5 packages, as text.
  '.build/packages.json': 4 * 1024,
  // What drafts a story at the desk: compromise, which knows English.
  'src/authoring/draft.ts': 240 * 1024,
  'src/classroom/paper/answers.tsx': 6 * 1024,
  'src/classroom/report/page.tsx': 4 * 1024,
  // With the generator, the solver and the lint, which prove what is withdrawn and restored.
  'src/desk/app.tsx': 90 * 1024,
  // With the reader of YAML besides.
  'src/desk/publish/prepare.ts': 120 * 1024,
  'src/desk/preview/preview.ts': 16 * 1024,
  'src/desk/write/answers.tsx': 125 * 1024,
  'src/embed/page.tsx': 4 * 1024,
  'src/paper/print.tsx': 6 * 1024,
  'src/reference/answer.tsx': 6 * 1024,
  'src/results/intake/send-again-page.tsx': 1024,
  'src/results/pages/answers.tsx': 12 * 1024,
  'src/styleguide/pages.tsx': 7 * 1024,
  'src/take-away/answer-page.tsx': 32 * 1024,
  'src/take-away/answer.ts': 32 * 1024,
}

/** What the embeds’ loader may weigh: brotli bytes, as the edge compresses it. */
export const loaderBudget = 1400

// The story by which the pages of a story are named below, and the card of each story that weighs most.
const story = '/xi-putin-call'
const heaviestCards: Record<string, string> = { '/xi-putin-call': 'kremlin-version', '/hanoi-summit': 'common-ground' }

// DESIGN.md sets this for a pupil’s page. The projector must not be heavier, and the host’s page may take two windows.
const live = 20_000
const hosting = 2 * oneWindow

/** An address, and the bytes and requests that it may take until it can be used. Only the host sees one with `host`. */
export type Budget = { path: string; bytes: number; requests: number; host?: true }

const reading = (path: string): Budget => ({ path, bytes: oneWindow, requests: 3 })
const quiz = (edition: number, length: number): Budget => ({
  path: `${story}/quiz?edition=${edition}&length=${length}`,
  bytes: oneWindow,
  requests: 1,
})
const embedded = (edition: number, length: number): Budget =>
  reading(`/embed${story}?edition=${edition}&length=${length}`)

/** Every page that each edition has one of, by name; the heaviest of all editions has to keep the budget. */
export const pagesOfEditions: Record<string, (edition: number) => Budget> = {
  'quiz of 5': (edition) => quiz(edition, 5),
  'quiz of 10': (edition) => quiz(edition, 10),
  'quiz of 15': (edition) => quiz(edition, 15),
  'result of 15': (edition) => reading(`${story}/result?edition=${edition}&length=15&picks=${'0'.repeat(15)}`),
  'embedded quiz of 5': (edition) => embedded(edition, 5),
  'embedded quiz of 10': (edition) => embedded(edition, 10),
  'embedded quiz of 15': (edition) => embedded(edition, 15),
}

/** Every other page by name; `code` is that of a running session, `ended` that of one that is over. */
export const pages = (code: string, ended: string): Record<string, Budget> => ({
  home: reading('/'),
  hub: reading(story),
  card: reading(`${story}/cards/${heaviestCards[story]}`),
  compare: reading(`${story}/compare`),
  timeline: reading(`${story}/timeline`),
  'who’s who': reading(`${story}/who`),
  glossary: reading(`${story}/glossary`),
  stats: reading(`${story}/stats`),
  review: { ...reading(`${story}/review`), bytes: 2 * oneWindow },
  // Whole sheets, which nobody waits for in order to answer.
  'print, ten questions in four versions': {
    ...reading(`${story}/print?edition=1&length=10&versions=A,B,C,D`),
    bytes: 2 * oneWindow,
  },
  'saved answers': reading('/saved'),
  'take away': reading(`${story}/take-away`),
  privacy: reading('/privacy'),
  'embedding, for editors': { ...reading('/embed'), requests: 4 },
  'embedded quiz in a site’s color': reading(`/embed${story}?length=5&accent=a3321f`),
  'class, answers from paper': reading(`${story}/print/answers?edition=1&length=10&versions=A,B`),
  'class, start': reading('/class'),
  'class, a participant': { path: `/j/${code}`, bytes: live, requests: 3 },
  'class, projector': { path: `/class/${code}/screen`, bytes: live, requests: 3 },
  'class, projector after the end': { path: `/class/${ended}/screen`, bytes: live, requests: 3 },
  'class, host': { path: `/class/${code}`, bytes: hosting, requests: 3, host: true },
  'class, report': { ...reading(`/class/${code}/report`), host: true },
  // With every shape of the API in it, which are read one at a time.
  'API reference': { ...reading('/api'), bytes: 2 * oneWindow },
  offline: reading('/offline'),
})

// An editor has it open all day; a story’s text is more than a reader ever gets.
const atDesk = (path: string, windows: number): Budget => ({ path, bytes: windows * oneWindow, requests: 3 })

/** Every page of the newsroom’s desk by name, as an editor sees it who is signed in. */
export const deskPages: Record<string, Budget> = {
  'desk, stories': atDesk('/desk', 1),
  'desk, log': atDesk('/desk/log', 1),
  'desk, versions': atDesk(`/desk${story}`, 1),
  'desk, questions': atDesk(`/desk${story}/bank`, 1),
  'desk, a question': atDesk(`/desk${story}/bank/fact.world-peace`, 1),
  'desk, text': atDesk(`/desk${story}/publish`, 2),
  'desk, corrections': atDesk(`/desk${story}/corrections`, 1),
  'desk, results': atDesk(`/desk${story}/results`, 1),
}

/** A page as each story has it; one that belongs to no story by itself. */
export const inEveryStory = (page: Budget): Budget[] =>
  page.path.includes(story)
    ? Object.entries(heaviestCards).map(([other, card]) => ({
        ...page,
        path: page.path.replace(story, other).replace(/(?<=\/cards\/).+/, card),
      }))
    : [page]
