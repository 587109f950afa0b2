/** What one initial TCP window carries: ten segments of 1,460 bytes. */
export const oneWindow = 14_600

/** What DESIGN.md allows the Worker: gzip bytes of its one script, and milliseconds until it can answer. */
export const workerBudget = { gzip: 150 * 1024, start: 20 }

const story = '/xi-putin-call'
const picks = (length: number): string => '0'.repeat(length)

/** Every page by name: its address, and the bytes it may need until it can be read and used. */
export const pages: Record<string, { path: string; bytes: number }> = {
  home: { path: '/', bytes: oneWindow },
  hub: { path: story, bytes: oneWindow },
  card: { path: `${story}/cards/kremlin-version`, bytes: oneWindow },
  compare: { path: `${story}/compare`, bytes: oneWindow },
  timeline: { path: `${story}/timeline`, bytes: oneWindow },
  'who’s who': { path: `${story}/who`, bytes: oneWindow },
  glossary: { path: `${story}/glossary`, bytes: oneWindow },
  'quiz of 5': { path: `${story}/quiz?edition=3&length=5`, bytes: oneWindow },
  'quiz of 10': { path: `${story}/quiz?edition=1&length=10`, bytes: oneWindow },
  'quiz of 10, edition 17': { path: `${story}/quiz?edition=17&length=10`, bytes: oneWindow },
  'quiz of 10, edition 500': { path: `${story}/quiz?edition=500&length=10`, bytes: oneWindow },
  'quiz of 15': { path: `${story}/quiz?edition=1&length=15`, bytes: oneWindow },
  'result of 10': { path: `${story}/result?edition=1&length=10&picks=${picks(10)}`, bytes: oneWindow },
  'result of 15': { path: `${story}/result?edition=1&length=15&picks=${picks(15)}`, bytes: oneWindow },
  review: { path: `${story}/review`, bytes: 2 * oneWindow },
  privacy: { path: '/privacy', bytes: oneWindow },
}
