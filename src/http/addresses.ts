import type { Form } from '../questions/model.ts'

const form = ({ edition, length }: Form): string => `edition=${edition}&length=${length}`

/** Every address of the site, computed here and never typed by hand elsewhere. */
export const addresses = {
  home: () => '/',
  hub: (quiz: string) => `/${quiz}`,
  card: (quiz: string, card: string) => `/${quiz}/cards/${card}`,
  /** The hub, with its deck swiped to this card. */
  deck: (quiz: string, card: string) => `/${quiz}#card-${card}`,
  compare: (quiz: string) => `/${quiz}/compare`,
  timeline: (quiz: string) => `/${quiz}/timeline`,
  people: (quiz: string, entry?: string) => `/${quiz}/who${entry ? `#${entry}` : ''}`,
  glossary: (quiz: string, entry?: string) => `/${quiz}/glossary${entry ? `#${entry}` : ''}`,
  quiz: (quiz: string, of: Form) => `/${quiz}/quiz?${form(of)}`,
  result: (quiz: string, of: Form, picks: string) => `/${quiz}/result?${form(of)}&picks=${picks}`,
  finish: (quiz: string) => `/${quiz}/result`,
  stats: (quiz: string) => `/${quiz}/stats`,
  privacy: () => '/privacy',
  api: {
    quizzes: () => '/api/quizzes',
    dossier: (quiz: string) => `/api/quizzes/${quiz}`,
    bank: (quiz: string) => `/api/quizzes/${quiz}/bank`,
    questions: (quiz: string, of: Form) => `/api/quizzes/${quiz}/questions?${form(of)}`,
    results: (quiz: string) => `/api/quizzes/${quiz}/results`,
    stats: (quiz: string) => `/api/quizzes/${quiz}/stats`,
  },
}
